package org.fengqiao.bootstrap.config;

/** What is logged: this and all above. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG
}
