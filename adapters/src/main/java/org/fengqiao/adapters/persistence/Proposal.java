package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.partners.PartnerId;

/** Changes on their way through a lane, and the answer that their thread waits for. */
final class Proposal {
  private final Optional<Request> request;
  private final Changes<?> changes;
  private final List<StepRow> steps;
  private final List<ContentRow> contents;
  private final List<Object> keys;
  private final int bytes;
  private final CompletableFuture<Outcome> answer = new CompletableFuture<>();

  /** A content in its stored form. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go to the database
  record ContentRow(UUID id, String salt, byte[] bytes) {
    static ContentRow of(Content content) {
      return new ContentRow(content.id().value(), content.salt(), content.bytes());
    }
  }

  /** The key of a receipt. */
  record RequestKey(PartnerId partner, UUID id) {
    static RequestKey of(Request request) {
      return new RequestKey(request.partner(), request.id());
    }
  }

  /** The key of a claim. */
  record ClaimKey(String name, String value) {}

  Proposal(StateTables tables, Optional<Request> request, Changes<?> changes) {
    this.request = request;
    this.changes = changes;
    var steps = new ArrayList<StepRow>(changes.steps().size());
    var contents = new ArrayList<ContentRow>(changes.contents().size());
    int bytes = 0;
    for (var step : changes.steps()) {
      var row = StepRow.of(tables, step);
      steps.add(row);
      bytes += row.bytes();
    }
    for (var content : changes.contents()) {
      var row = ContentRow.of(content);
      contents.add(row);
      bytes += row.bytes().length;
    }
    this.steps = Collections.unmodifiableList(steps);
    this.contents = Collections.unmodifiableList(contents);
    this.keys = keys(request, steps);
    this.bytes = bytes;
  }

  private static List<Object> keys(Optional<Request> request, List<StepRow> steps) {
    var keys = new ArrayList<Object>();
    request.map(RequestKey::of).ifPresent(keys::add);
    for (var step : steps) {
      keys.add(step.ref());
      step.made().forEach(claim -> keys.add(new ClaimKey(claim.name(), claim.value())));
    }
    return keys;
  }

  Optional<Request> request() {
    return request;
  }

  Changes<?> changes() {
    return changes;
  }

  List<StepRow> steps() {
    return steps;
  }

  List<ContentRow> contents() {
    return contents;
  }

  /** Every key it writes that must be written once. */
  List<Object> keys() {
    return keys;
  }

  int bytes() {
    return bytes;
  }

  /** What a repeat of its request is answered with. */
  Receipt receipt() {
    var first = steps.getFirst();
    return new Receipt(request.orElseThrow(), first.ref(), first.version());
  }

  void answer(Outcome outcome) {
    answer.complete(outcome);
  }

  void fail(String what, Throwable cause) {
    answer.completeExceptionally(new IllegalStateException(what, cause));
  }

  boolean isAnswered() {
    return answer.isDone();
  }

  boolean isCommitted() {
    return answer.state() == Future.State.SUCCESS
        && answer.resultNow() instanceof Outcome.Committed;
  }

  /** Waits for the answer, however long it takes: a lane answers all it took, or says unknown. */
  Outcome await() {
    return answer.join();
  }
}
