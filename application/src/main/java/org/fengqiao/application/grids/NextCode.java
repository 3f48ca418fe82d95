package org.fengqiao.application.grids;

import java.util.function.Supplier;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;

/** Tries again where the next free code was taken by someone else in the same moment. */
final class NextCode {
  private static final int TRIES = 8;

  private NextCode() {}

  static <T> T draw(boolean drawn, Reason taken, Supplier<T> making) {
    for (int attempt = 1; ; attempt++) {
      try {
        return making.get();
      } catch (Refusal refusal) {
        if (!drawn || attempt == TRIES || !refusal.reason().equals(taken)) {
          throw refusal;
        }
      }
    }
  }
}
