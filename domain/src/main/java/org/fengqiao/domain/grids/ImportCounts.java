package org.fengqiao.domain.grids;

/**
 * How an import stands: each row taken is added, renamed, unchanged or wrong.
 *
 * @param unchanged says what stands already, in the tree or earlier in the file
 */
public record ImportCounts(long added, long renamed, long unchanged, long wrong) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  /** The rows taken. */
  public long rows() {
    return added + renamed + unchanged + wrong;
  }

  /** The rows that would change the tree. */
  public long changes() {
    return added + renamed;
  }

  ImportCounts oneAdded() {
    return new ImportCounts(added + 1, renamed, unchanged, wrong);
  }

  ImportCounts oneRenamed() {
    return new ImportCounts(added, renamed + 1, unchanged, wrong);
  }

  ImportCounts oneUnchanged() {
    return new ImportCounts(added, renamed, unchanged + 1, wrong);
  }

  ImportCounts wrong(long rows) {
    return new ImportCounts(added, renamed, unchanged, rows);
  }
}
