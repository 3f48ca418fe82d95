package org.fengqiao.domain.petitions;

/** How a petition is given to a unit. */
public enum Forwarding {
  /** For it to handle as its own (转送). */
  FORWARD,
  /** With the result to be reported back (交办). */
  ASSIGN
}
