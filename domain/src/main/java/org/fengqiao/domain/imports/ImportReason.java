package org.fengqiao.domain.imports;

import org.fengqiao.domain.Reason;

/** Why a file, or a line of one, was refused, whatever its rows say. */
public enum ImportReason implements Reason {
  /** A line of the file was refused, and so all of it. */
  IMPORT_REFUSED,
  /** The end is missing, or counts other than was sent. */
  IMPORT_CUT_OFF,
  /** The file has more rows than one import takes. */
  IMPORT_TOO_LARGE,
  /** The line's number does not rise. */
  LINE_ORDER
}
