package org.fengqiao.examples.partner;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceStub;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;

/**
 * Reports cases over a stream until each is answered for good. A bounded number is in flight. When
 * the stream breaks, a new one is opened after a while, and what was not answered is sent again
 * with the request id it had: whether the first attempt took effect or not, the case stands once.
 */
final class ReportStream {
  /** Hears how each report went; called by one thread at a time, and should not block. */
  interface Answers {
    /** It is on record. */
    void reported(ReportCaseRequest report, ReportCaseResponse answer, Duration took);

    /** It is not, and asking again would not help. */
    void refused(ReportCaseRequest report, ServerError error, Duration took);

    /** It is sent once more. */
    void sentAgain(ReportCaseRequest report);
  }

  /** A report on its way. */
  private static final class Sent {
    final ReportCaseRequest report;
    final long firstSent;
    long notBefore;

    Sent(ReportCaseRequest report, long now) {
      this.report = report;
      this.firstSent = now;
      this.notBefore = now;
    }
  }

  private final CaseServiceStub stub;
  private final int inFlight;
  private final Retries retries;
  private final Answers answers;
  private final BackOff backOff = new BackOff(RandomGenerator.getDefault());

  final ReentrantLock lock = new ReentrantLock();
  final Condition changed = lock.newCondition();

  /** Sent or to be sent again, by request id; never more than {@link #inFlight}. */
  private final Map<String, Sent> unanswered = new HashMap<>();

  /** Those of {@link #unanswered} that are on no stream now. */
  private final Deque<Sent> waiting = new ArrayDeque<>();

  private long lastAnswer;

  ReportStream(CaseServiceStub stub, int inFlight, Retries retries, Answers answers) {
    this.stub = stub;
    this.inFlight = inFlight;
    this.retries = retries;
    this.answers = answers;
  }

  /**
   * Sends all reports; returns when the last is answered.
   *
   * @throws GaveUp if the stream itself is refused, or nothing was answered for as long as we have
   *     patience
   */
  void send(Iterator<ReportCaseRequest> reports) throws InterruptedException {
    lastAnswer = retries.now();
    while (true) {
      var broken = new ReportAttempt(this, stub).run(reports);
      if (broken.isEmpty()) {
        return;
      }
      giveUpIfHopeless(broken.get());
      retries.pause(backOff.next(broken.get().retryDelay()));
      sendUnansweredAgain();
    }
  }

  private void giveUpIfHopeless(ServerError error) {
    var silent = retries.now() - lastAnswer;
    if (!error.isWorthRetrying() || silent > retries.patience().toNanos()) {
      throw new GaveUp(unanswered.size() + " reports unanswered", error);
    }
  }

  private void sendUnansweredAgain() {
    lock.lock();
    try {
      for (var sent : unanswered.values()) {
        if (!waiting.contains(sent)) {
          waiting.add(sent);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** The next report to put on the stream, if one may go now. Holding the lock. */
  Optional<ReportCaseRequest> next(Iterator<ReportCaseRequest> reports) {
    var now = retries.now();
    for (var sent : waiting) {
      if (sent.notBefore <= now) {
        waiting.remove(sent);
        answers.sentAgain(sent.report);
        return Optional.of(sent.report);
      }
    }
    if (unanswered.size() >= inFlight || !reports.hasNext()) {
      return Optional.empty();
    }
    var report = reports.next();
    if (unanswered.putIfAbsent(report.getRequestId(), new Sent(report, now)) != null) {
      throw new IllegalArgumentException("two reports have the id " + report.getRequestId());
    }
    return Optional.of(report);
  }

  /** Whether every report was sent and answered. Holding the lock. */
  boolean isDone(Iterator<ReportCaseRequest> reports) {
    return unanswered.isEmpty() && !reports.hasNext();
  }

  /** Whether answers are owed for what is on the stream. Holding the lock. */
  boolean isOwedAnswers() {
    return unanswered.size() > waiting.size();
  }

  long now() {
    return retries.now();
  }

  /** How long until one that waits may be sent again. Holding the lock. */
  Duration untilNext(Duration most) {
    var now = retries.now();
    return waiting.stream()
        .map(sent -> Duration.ofNanos(Math.max(0, sent.notBefore - now)))
        .reduce(most, (a, b) -> a.compareTo(b) < 0 ? a : b);
  }

  /** Takes one answer off the stream. Holding the lock. */
  void answered(ReportCasesResponse response) {
    var sent = unanswered.get(response.getRequestId());
    if (sent == null) {
      return; // answered on the stream before, which broke before we could know
    }
    var now = retries.now();
    var took = Duration.ofNanos(now - sent.firstSent);
    lastAnswer = now;
    backOff.succeeded();
    if (response.hasReported()) {
      unanswered.remove(response.getRequestId());
      answers.reported(sent.report, response.getReported(), took);
      return;
    }
    var error = ServerError.of(response.getError());
    if (error.isWorthRetrying() && took.compareTo(retries.patience()) < 0) {
      sent.notBefore = now + error.retryDelay().orElse(BackOff.FIRST).toNanos();
      waiting.add(sent);
    } else {
      unanswered.remove(response.getRequestId());
      answers.refused(sent.report, error, took);
    }
  }
}
