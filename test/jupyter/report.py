"""Runs the unittest modules named on the command line; prints `pass NAME` or `FAIL NAME: why` for each test."""

import sys
import traceback
import unittest

import psutil


class Lines(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.complaints = []

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.complaints.append(reason(err))

    def stopTest(self, test):
        super().stopTest(test)
        if self.complaints:
            self.line("FAIL", test, "; ".join(self.complaints))

    def addSuccess(self, test):
        self.line("pass", test)

    def addExpectedFailure(self, test, err):
        method = getattr(test, test._testMethodName)
        if method.words in reason(err):
            self.line("pass", test, f"fails as known: {method.why}")
        else:
            self.complaints.append(f"fails in another way than known: {reason(err)}")

    def addUnexpectedSuccess(self, test):
        self.complaints.append("passes now: take it out of the table of known failures")

    def addFailure(self, test, err):
        self.complaints.append(reason(err))

    def addError(self, test, err):
        super().addError(test, err)
        # A class that cannot be set up has no tests that start and stop.
        if isinstance(test, unittest.TestCase):
            self.complaints.append(reason(err))
        else:
            self.line("FAIL", test, reason(err))

    def addSkip(self, test, reason):
        self.complaints.append(f"skipped: {reason}")

    def line(self, verdict, test, comment=""):
        print(f"{verdict} {test.id().removeprefix('__main__.')}{': ' if comment else ''}{comment}", flush=True)


def reason(err):
    return " ".join("".join(traceback.format_exception_only(*err[:2])).split())


try:
    unittest.defaultTestLoader.loadTestsFromNames(sys.argv[1:]).run(Lines())
finally:
    # A class whose setting up failed leaves its kernel behind.
    for process in psutil.Process().children(recursive=True):
        process.kill()
