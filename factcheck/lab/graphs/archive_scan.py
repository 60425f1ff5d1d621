"""Writes the graph that an archive is scanned by: `python -m factcheck.lab.graphs.archive_scan`.

rows (uint8, n x d) times queries (int8, d x m), the rows' zero at 128 → int32, n x m.
"""

from pathlib import Path

from factcheck.archive.codes import ZERO
from factcheck.archive.scan import GRAPH


def write_graph(path: Path = GRAPH) -> None:
    """Writes the graph of one node to the file."""
    from onnx import TensorProto, checker, helper, save

    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["rows", "queries", "zero"], ["scores"])],
        "scan",
        [
            helper.make_tensor_value_info("rows", TensorProto.UINT8, ["n", "d"]),
            helper.make_tensor_value_info("queries", TensorProto.INT8, ["d", "m"]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.INT32, ["n", "m"])],
        [helper.make_tensor("zero", TensorProto.UINT8, [], [ZERO])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    checker.check_model(model)
    save(model, path)


if __name__ == "__main__":
    write_graph()
