"""Print both tables: the cost of a start, and large data sets beside other tools."""

from benchmarks import compare, start

start.main()
print()
compare.main()
