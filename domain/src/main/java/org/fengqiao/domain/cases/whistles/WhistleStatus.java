package org.fengqiao.domain.cases.whistles;

/** The name of the state a whistle is in, for lists and rows. */
public enum WhistleStatus {
  BLOWN,
  SETTLED,
  WITHDRAWN
}
