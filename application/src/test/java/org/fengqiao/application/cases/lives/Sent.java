package org.fengqiao.application.cases.lives;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.cases.CaseProcess;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.partners.PartnerId;

/**
 * A command as its client sends it, any number of times.
 *
 * @param marks the facts of which its entry has one; empty where the entry is not of a case
 * @param sourceId under which it reports
 */
record Sent(
    String name,
    Request request,
    Set<Class<? extends CaseFact>> marks,
    Optional<String> sourceId,
    Call call) {
  /** What is called; may be called again, by another process and with another body. */
  interface Call {
    Told make(CaseProcess process, Request request);
  }

  /** A request id of a partner. */
  record Key(PartnerId partner, UUID id) {
    static Key of(Request request) {
      return new Key(request.partner(), request.id());
    }
  }

  /**
   * What was answered.
   *
   * @param version empty where the answer does not say
   */
  record Told(AggregateRef resource, Optional<Version> version, boolean repeated) {
    static Told of(Answer<Case> answer) {
      var loaded = answer.resource();
      return new Told(loaded.aggregate().ref(), Optional.of(loaded.version()), answer.repeated());
    }
  }

  Key key() {
    return Key.of(request);
  }

  /** The same request id with another body. */
  Sent withOtherBody() {
    var digest = Digest.of(("another " + request.id()).getBytes(StandardCharsets.UTF_8));
    var other = new Request(request.partner(), request.id(), digest);
    return new Sent(name, other, marks, sourceId, call);
  }

  @Override
  public String toString() {
    return name + " " + request.id() + " of " + request.partner().value();
  }
}
