package org.fengqiao.bootstrap.story;

import java.util.EnumSet;
import java.util.Set;

/**
 * What becomes of a dispute in the year of Xuecheng. The field says that 1,684 of 3,260 were
 * settled; how many went which way is the story's own.
 */
public enum XuechengCourse {
  /** Its committee brings the parties together by word of mouth. */
  SETTLED_BY_WORD(1_460, 0),
  /** Its committee does so in writing, and it is paid at once. */
  SETTLED_IN_WRITING(40, 0),
  /** It goes up a level, and is settled there by word of mouth. */
  RAISED_AND_SETTLED_BY_WORD(150, 1),
  /** It goes up a level, and is settled there in writing. */
  RAISED_AND_SETTLED_IN_WRITING(10, 1),
  /** The sub-centre does not settle it either, and the district's centre does, in writing. */
  SETTLED_AT_THE_TOP(24, 2),
  /** Its committee fails, and tells the parties the ways of the law. */
  FAILED(200, 0),
  /** Its committee fails, and gives it to arbitration or an authority. */
  HANDED_OFF(80, 0),
  /** Three levels fail, and it goes to the court, or to arbitration. */
  HANDED_OFF_FROM_THE_TOP(20, 2),
  /** The other party will not be mediated. */
  DECLINED(720, 0),
  /** Whoever applied takes it back, as the two have made it up. */
  WITHDRAWN(350, 0),
  /** It goes up a level, where it is not accepted, as a court has it meanwhile. */
  REFUSED_ABOVE(30, 1),
  /** It is with its committee when the year ends. */
  OPEN(140, 0),
  /** It is with the level above when the year ends. */
  OPEN_ABOVE(36, 1);

  /** Those that the year leaves open: they came in its last month. */
  static final Set<XuechengCourse> LEFT = EnumSet.of(OPEN, OPEN_ABOVE);

  private final int count;
  private final int raised;

  XuechengCourse(int count, int raised) {
    this.count = count;
    this.raised = raised;
  }

  /** How many go this way. */
  public int count() {
    return count;
  }

  /** How many levels they go up. */
  int raised() {
    return raised;
  }
}
