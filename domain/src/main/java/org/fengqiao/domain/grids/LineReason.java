package org.fengqiao.domain.grids;

import org.fengqiao.domain.Reason;

/** Why a line of a file of divisions was refused. */
public enum LineReason implements Reason {
  /** Not 12 digits, or begins with 0, or has digits below a level of zeros. */
  CODE_MALFORMED,
  LEVEL_UNKNOWN,
  /** The code speaks of another level. */
  LEVEL_MISMATCH,
  /** The parent is not the one the code lies in. */
  PARENT_MISMATCH,
  /** The parent stands neither in the tree nor earlier in the file. */
  PARENT_MISSING,
  /** Empty, too long, or with characters no name has. */
  NAME_MALFORMED,
  /** The code stood earlier in the file with another name. */
  DUPLICATE_OTHER_NAME,
  /** The tree has the code with another name, and the import may not change names. */
  NAME_DIFFERS,
  /** It is to end, and the tree does not have it. */
  NOT_IN_TREE,
  /** It is to end, and divisions below it or grids in it stand. */
  STANDS_BELOW,
  /** The file ends it, and gives it or something below it elsewhere. */
  ENDS_AND_STANDS
}
