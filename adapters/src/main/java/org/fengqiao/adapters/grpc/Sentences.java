package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.Refusal;

/** What people are told of a refusal, also where no call brought it. */
public final class Sentences {
  private Sentences() {}

  /**
   * One sentence.
   *
   * @param language as in {@code accept-language}
   */
  public static String of(Refusal refusal, String language) {
    return Errors.messages().of(Language.of(language), refusal.reason().name(), refusal.details());
  }
}
