package org.fengqiao.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes measurements by a plan, printing each line as it comes, and keeps them. */
final class Meter {
  /** One run of something that is not kept in flight by us. */
  interface Run {
    ClosedLoop.Took take() throws InterruptedException, SQLException;
  }

  private final Plan plan;
  private final PrintStream out;
  private final List<Measurement> all = new ArrayList<>();

  Meter(Plan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
  }

  /** Keeps so many in flight, and so on, after a warm-up at the last of them. */
  void loop(String what, Operation operation, List<Integer> inFlight, Processes processes)
      throws InterruptedException, SQLException {
    if (!inFlight.isEmpty()) {
      ClosedLoop.run(operation, inFlight.getLast(), plan.warmUp());
    }
    for (int many : inFlight) {
      runs(what, many, processes, () -> ClosedLoop.run(operation, many, plan.run()));
    }
  }

  /** The median of as many runs as the plan says. */
  void runs(String what, int inFlight, Processes processes, Run run)
      throws InterruptedException, SQLException {
    var runs = new ArrayList<Measurement>();
    for (int i = 0; i < plan.runs(); i++) {
      runs.add(one(what, inFlight, processes, run));
    }
    keep(Measurement.median(runs));
  }

  /** A single run. */
  Measurement one(String what, int inFlight, Processes processes, Run run)
      throws InterruptedException, SQLException {
    var before = processes.cpu();
    var took = run.take();
    return Measurement.of(what, inFlight, took, before, processes.cpu());
  }

  void keep(Measurement measurement) {
    all.add(measurement);
    out.println(measurement.line());
  }

  Plan plan() {
    return plan;
  }

  /** What is worth knowing beside the figures. */
  void say(String line) {
    out.println(line);
  }

  List<Measurement> all() {
    return List.copyOf(all);
  }
}
