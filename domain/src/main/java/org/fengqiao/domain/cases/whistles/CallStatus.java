package org.fengqiao.domain.cases.whistles;

/** The name of the state that an organ's call is in. */
public enum CallStatus {
  CALLED,
  REPORTED_IN,
  DONE
}
