"""Jupyter's own conformance tests against the kernel of this project: all that applies must pass."""

import functools

import jupyter_kernel_test
from patience import LONG, Patient


class HiddenPhotons(Patient, jupyter_kernel_test.KernelTests):
    kernel_name = "hidden-photons"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("test")'
    code_generate_error = 'throw new Error("oops")'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "await Promise.resolve(7)", "result": "7"},
        {"code": '({ [Symbol.for("Jupyter.display")]: () => ({ "text/markdown": "x" }) })', "mime": "text/markdown"},
    ]
    code_display_data = [
        {"code": 'import { display } from "tslab"; display.html("<b>test</b>")', "mime": "text/html"},
        {"code": 'display.bundle({ "text/plain": "x", "image/svg+xml": "<svg/>" })', "mime": "image/svg+xml"},
    ]
    code_clear_output = 'import { display as place } from "tslab"; place.clear()'
    code_inspect_sample = "parseInt"
    code_history_pattern = "6*"
    supported_history_operations = ("tail", "range", "search")

    completion_samples = [
        {"text": '"".trimS', "matches": ["trimStart"]},
        {"text": "Math.trun", "matches": ["trunc"]},
    ]
    complete_code_samples = ["1", "const x = 1;", "function f() {}"]
    incomplete_code_samples = ["function f() {", "[1, 2,", "`open", "1 +"]
    invalid_code_samples = ["const = 1", ")"]

    # Nothing to page: payloads are deprecated, and this kernel sends none.
    test_pager = None


class HiddenPhotonsWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "hidden-photons"
    support_iopub_welcome = True

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Without a limit the test would wait for ever if there were no welcome.
        cls.kc.get_iopub_msg = functools.partial(cls.kc.get_iopub_msg, timeout=LONG)
