package org.fengqiao.domain.grids;

/**
 * How an import stands: each row taken is added, renamed, ended, unchanged or wrong.
 *
 * @param unchanged says what stands already, in the tree or earlier in the file
 */
public record ImportCounts(long added, long renamed, long ended, long unchanged, long wrong) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  /** The rows taken. */
  public long rows() {
    return added + renamed + ended + unchanged + wrong;
  }

  /** The rows that would change the tree. */
  public long changes() {
    return added + renamed + ended;
  }

  ImportCounts oneAdded() {
    return new ImportCounts(added + 1, renamed, ended, unchanged, wrong);
  }

  ImportCounts oneRenamed() {
    return new ImportCounts(added, renamed + 1, ended, unchanged, wrong);
  }

  ImportCounts oneEnded() {
    return new ImportCounts(added, renamed, ended + 1, unchanged, wrong);
  }

  ImportCounts oneUnchanged() {
    return new ImportCounts(added, renamed, ended, unchanged + 1, wrong);
  }

  ImportCounts wrong(long rows) {
    return new ImportCounts(added, renamed, ended, unchanged, rows);
  }
}
