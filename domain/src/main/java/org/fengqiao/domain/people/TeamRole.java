package org.fengqiao.domain.people;

/** What an officer is in a team of 1+1+N. */
public enum TeamRole {
  /** The one who leads it, as the grid leader (网格长). */
  LEADER,
  /** The one beside the leader, as the full-time grid officer (专职网格员). */
  SECOND,
  /** One of the others, as a building head or a volunteer (成员). */
  MEMBER
}
