package org.fengqiao.examples.partner;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;

/**
 * The 12345 platform as a partner: reports each work order under its own source id, and keeps which
 * case it became.
 */
final class Platform implements AutoCloseable {
  private final Server server;
  private final String token;
  private final Retries retries;
  private final LineFile file;
  private final Map<String, String> casesBefore = new HashMap<>();
  private final Map<String, String> cases = new ConcurrentHashMap<>();
  private final List<String> brokenPromises = new ArrayList<>();
  private final Tally tally = new Tally();

  Platform(Server server, String token, Retries retries, State state) {
    this.server = server;
    this.token = token;
    this.retries = retries;
    this.file = new LineFile(state.file("acknowledged"));
    for (var line : file.before()) {
      var parts = line.split(" ", 2);
      casesBefore.put(parts[1], parts[0]);
    }
  }

  /**
   * Reports all, and returns when each is answered for good.
   *
   * @param onRecord hears which case a work order became
   */
  void report(Iterator<WorkOrder> orders, int inFlight, BiConsumer<WorkOrder, Case> onRecord)
      throws InterruptedException {
    var byRequest = new ConcurrentHashMap<String, WorkOrder>();
    var requests =
        new Iterator<ReportCaseRequest>() {
          @Override
          public boolean hasNext() {
            return orders.hasNext();
          }

          @Override
          public ReportCaseRequest next() {
            var order = orders.next();
            var request = request(order);
            byRequest.put(request.getRequestId(), order);
            return request;
          }
        };
    var answers =
        new ReportStream.Answers() {
          @Override
          public void reported(ReportCaseRequest sent, ReportCaseResponse answer, Duration took) {
            var order = byRequest.remove(sent.getRequestId());
            tally.reported(answer.getRepeated(), took);
            acknowledged(order.id(), answer.getCase().getName());
            onRecord.accept(order, answer.getCase());
          }

          @Override
          public void refused(ReportCaseRequest sent, ServerError error, Duration took) {
            byRequest.remove(sent.getRequestId());
            tally.refused(error, took);
          }

          @Override
          public void sentAgain(ReportCaseRequest sent) {
            tally.sentAgain();
          }
        };
    var began = retries.now();
    try {
      new ReportStream(server.streams(token), inFlight, retries, answers).send(requests);
    } finally {
      tally.ended(Duration.ofNanos(retries.now() - began));
      file.flush();
    }
  }

  Tally tally() {
    return tally;
  }

  /** The case of each source id that was acknowledged, in this run or an earlier one. */
  Map<String, String> acknowledged() {
    var all = new HashMap<>(casesBefore);
    all.putAll(cases);
    return all;
  }

  /** Source ids that were answered with one case before and with another now: there are none. */
  synchronized List<String> brokenPromises() {
    return List.copyOf(brokenPromises);
  }

  @Override
  public void close() {
    file.close();
  }

  /** The report a work order makes, the same every time. */
  static ReportCaseRequest request(WorkOrder order) {
    var request =
        ReportCaseRequest.newBuilder()
            .setRequestId(RequestIds.of("report", order.id()))
            .setChannel(Channel.CHANNEL_ORDER_12345)
            .setSourceId(order.id())
            .setSubject(order.subject())
            .setText(order.text());
    order.reportedAt().map(Platform::timestamp).ifPresent(request::setSourceReportTime);
    return request.build();
  }

  private synchronized void acknowledged(String sourceId, String name) {
    var before = casesBefore.get(sourceId);
    if (before == null) {
      file.add(name + " " + sourceId);
    } else if (!before.equals(name)) {
      brokenPromises.add(sourceId + " was " + before + " and is now " + name);
    }
    cases.put(sourceId, name);
  }

  private static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
