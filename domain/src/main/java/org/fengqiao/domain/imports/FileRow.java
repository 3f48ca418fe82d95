package org.fengqiao.domain.imports;

/** A row of a file as it came, unchecked. */
public interface FileRow {
  /** Its line in the file, from 1, rising. */
  long line();
}
