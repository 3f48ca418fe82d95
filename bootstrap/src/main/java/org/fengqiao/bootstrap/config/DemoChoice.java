package org.fengqiao.bootstrap.config;

/** Whether an empty database gets the demo. */
public enum DemoChoice {
  /** The embedded one does, an external one does not. */
  AUTO,
  /** It does. */
  ON,
  /** It does not. */
  OFF
}
