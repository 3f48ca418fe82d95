package org.fengqiao.examples.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;

/** Holds what the platform was told and has seen against what stands on the server. */
final class TraceCheck {
  private static final int PAGE = 500;
  private static final int AT_ONCE = 16;

  private final CaseServiceBlockingStub stub;
  private final Retries retries;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private int cases;
  private int entries;

  TraceCheck(CaseServiceBlockingStub stub, Retries retries) {
    this.stub = stub;
    this.retries = retries;
  }

  /**
   * Checks every case the platform has reported.
   *
   * @param acknowledged the case each source id was answered with
   * @param watched every entry the platform's watch has delivered
   * @return what is wrong, a sentence each; empty when all is well
   */
  List<String> check(Map<String, String> acknowledged, Collection<Seen> watched)
      throws InterruptedException {
    var shown = ownCases();
    cases = shown.size();
    checkAcknowledged(acknowledged, shown);
    var known = new HashSet<>(watched);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var free = new Semaphore(AT_ONCE);
      var all = new ArrayList<Future<Integer>>();
      for (var one : shown) {
        all.add(
            threads.submit(() -> {
              free.acquire();
              try {
                return checkTrace(one, known);
              } finally {
                free.release();
              }
            }));
      }
      for (var one : all) {
        entries += one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trace could not be checked", e.getCause());
    }
    checkNothingElseSeen(shown, watched);
    return List.copyOf(faults);
  }

  /** What was looked at, after {@link #check}. */
  String extent() {
    return cases + " cases, " + entries + " entries";
  }

  private void checkAcknowledged(Map<String, String> acknowledged, List<Case> shown) {
    var bySource = new HashMap<String, String>();
    for (var one : shown) {
      var other = bySource.put(one.getSourceId(), one.getName());
      if (other != null) {
        faults.add(one.getSourceId() + " stands twice: " + one.getName() + ", " + other);
      }
    }
    acknowledged.forEach((sourceId, name) -> {
      if (!name.equals(bySource.get(sourceId))) {
        faults.add(sourceId + " was acknowledged as " + name + " and is not there");
      }
    });
  }

  private int checkTrace(Case one, HashSet<Seen> watched) throws InterruptedException {
    var trace = trace(one.getName());
    faults.addAll(TraceRules.faults(one, trace));
    for (var entry : trace) {
      // What came after the case was read may still be on its way to the watch.
      if (entry.getVersion() <= one.getVersion() && !watched.contains(Seen.of(entry))) {
        faults.add(one.getName() + ": the watch missed version " + entry.getVersion());
      }
    }
    return trace.size();
  }

  /** That every case of the watch is there; {@link #checkTrace} compared the entries. */
  private void checkNothingElseSeen(List<Case> shown, Collection<Seen> watched) {
    var versions = new HashMap<String, Integer>();
    shown.forEach(one -> versions.put(one.getName(), one.getVersion()));
    var perCase = new HashMap<String, Integer>();
    for (var seen : watched) {
      var last = versions.get(seen.name());
      if (last == null) {
        faults.add(seen.name() + " was watched and is not there");
      } else if (seen.version() <= last) {
        perCase.merge(seen.name(), 1, Integer::sum);
      }
    }
    perCase.forEach((name, count) -> {
      if (count > versions.get(name)) {
        faults.add(name + ": the watch delivered entries that are not in the trace");
      }
    });
  }

  private List<Case> ownCases() throws InterruptedException {
    var request =
        ListCasesRequest.newBuilder()
            .setFilter(CaseFilter.newBuilder().setOwnSource(true))
            .setPageSize(PAGE);
    var all = new ArrayList<Case>();
    do {
      var page = retries.call("listing own cases", () -> stub.listCases(request.build()));
      all.addAll(page.getCasesList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return all;
  }

  private List<TraceEntry> trace(String name) throws InterruptedException {
    var request = ListTraceRequest.newBuilder().setParent(name).setPageSize(PAGE);
    var all = new ArrayList<TraceEntry>();
    do {
      var page = retries.call("the trace of " + name, () -> stub.listTrace(request.build()));
      all.addAll(page.getEntriesList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return all;
  }
}
