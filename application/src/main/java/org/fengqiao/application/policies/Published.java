package org.fengqiao.application.policies;

import java.util.Objects;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Aggregate;

/**
 * What a publication answers. Each entry of a pack or calendar is one version of it.
 *
 * @param aggregate as it is now
 * @param version the one the request made, however many came after it
 * @param repeated whether the request took effect earlier
 */
public record Published<A extends Aggregate>(A aggregate, int version, boolean repeated) {
  public Published {
    Objects.requireNonNull(aggregate);
  }

  /** Of a repeat the receipt knows which version it made. */
  static <A extends Aggregate> Published<A> of(Request request, Answer<A> answer, Commits commits) {
    var made =
        answer.repeated()
            ? commits.receipt(request.partner(), request.id()).orElseThrow().version()
            : answer.resource().version();
    return new Published<>(answer.aggregate(), made.number(), answer.repeated());
  }
}
