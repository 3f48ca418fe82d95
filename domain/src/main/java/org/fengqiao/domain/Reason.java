package org.fengqiao.domain;

/**
 * Why something was refused, as a stable UPPER_SNAKE name that clients may branch on.
 *
 * <p>Implemented by one enum a noun. A published name never changes its meaning.
 */
public interface Reason {
  /** The stable name, as sent in {@code ErrorInfo.reason}. */
  String name();
}
