"""What goes wrong."""


class WorkerError(RuntimeError):
    """A worker could not be started, ended before its stream did, or speaks another version.

    The message ends with what the worker wrote to its stderr.
    """
