"""Makes Jupyter's conformance tests independent of the speed of the machine."""

LONG = 60  # seconds


class Patient:
    """To be mixed in before KernelTests, which wait a tenth of a second for what follows a reply."""

    patience = LONG

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        channel = cls.kc.iopub_channel
        get = channel.get_msg
        channel.get_msg = lambda timeout=None: get(timeout=cls.patience)

    def flush_channels(self):
        """Reads whatever was sent before the answer to one more request."""
        request = self.kc.kernel_info()
        while self.kc.get_shell_msg(timeout=LONG)["parent_header"].get("msg_id") != request:
            pass
        self.read_until_idle(request)

    def read_until_idle(self, request):
        while True:
            message = self.kc.get_iopub_msg()
            is_ours = message["parent_header"].get("msg_id") == request
            if is_ours and message["content"].get("execution_state") == "idle":
                return

    def execute_helper(self, code, timeout=LONG, **options):
        return super().execute_helper(code, timeout, **options)
