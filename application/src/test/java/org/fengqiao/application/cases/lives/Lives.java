package org.fengqiao.application.cases.lives;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fengqiao.application.cases.CaseProcess;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;

/**
 * The lives of many cases in one town: clients that send, lose patience and send again, processes
 * that share one store, time that goes by, and a model that judges all of it. The same seed makes
 * the same lives.
 */
final class Lives implements Trouble.Rivals {
  private static final int PROCESSES = 3;
  private static final int OPEN = 40;
  private static final int REMEMBERED = 200;
  private static final int BETWEEN_SETTLINGS = 250;
  private static final int MOST_PORTIONS = 100;
  private static final int DEEPEST = 2;

  private final Random random;
  private final CaseTown town = new CaseTown(LivesClocks.rules());
  private final Calendars calendars = new Calendars(town.rules);
  private final Findings findings = new Findings();
  private final Trouble trouble;
  private final List<CaseProcess> processes;
  private final Clocks clocks = new MemoryClocks(town.memory);
  private final Deeds deeds;
  private final Following following;
  private final Counting counting;
  private final Book book;
  private final Histories histories;
  private final Deque<Sent> underWay = new ArrayDeque<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<CaseId> open = new ArrayList<>();
  private final Set<AggregateRef> known = new HashSet<>();
  private int commands;

  private Lives(long seed, Plant plant) {
    random = new Random(seed);
    trouble = new Trouble(plant.store(town.memory), seed, random, this, findings);
    deeds =
        new Deeds(town, random, () -> open.isEmpty() ? Optional.empty() : Optional.of(pick(open)));
    following = plant.following(town.memory);
    counting = new Counting(town, new Random(seed), findings, plant);
    var door = plant.door(trouble, town.memory);
    var serials = new AtomicInteger();
    var waking = plant.wakingClock(town.town.clock);
    processes =
        Stream.generate(() -> new Remembering(plant.loads(town)))
            .map(loads -> new CaseProcess(town, loads, door, serials, waking))
            .limit(PROCESSES)
            .toList();
    book = new Book(town.memory, trouble, findings);
    histories = new Histories(town.memory, calendars, findings);
  }

  /** Lives until so many commands were sent, repeats counted, and says what came of it. */
  static Findings live(long seed, int commands, Plant plant) {
    var lives = new Lives(seed, plant);
    lives.trying("the lives of seed " + seed, () -> lives.live(commands));
    lives.trying("the judgement of seed " + seed, lives::judge);
    return lives.findings;
  }

  private void trying(String what, Runnable trial) {
    try {
      trial.run();
    } catch (RuntimeException e) {
      broke(what, e);
    }
  }

  private void live(int most) {
    int settled = 0;
    while (commands < most) {
      step();
      if (commands - settled >= BETWEEN_SETTLINGS) {
        settled = commands;
        settle();
      }
    }
    settle();
  }

  private void judge() {
    following.readAll();
    histories.judge();
    histories.judge(following);
    counting.judge();
    book.close(
        town.memory
            .all(Aggregate.class)
            .flatMap(found -> histories.of(found.aggregate().ref()).stream())
            .toList(),
        histories.mergers());
  }

  private void step() {
    pass();
    if (random.nextInt(300) == 0) {
      LivesClocks.publish(town.rules, random);
    }
    if (random.nextInt(200) == 0) {
      town.pass(Duration.ofMillis(1));
      calendars.publish(random, town.town.now());
      findings.count("calendar published");
    }
    int dice = random.nextInt(100);
    if (dice < 6) {
      wake(pick(processes));
    } else if (dice < 14) {
      following.read(random);
      counting.read();
    } else if (dice < 26 && !sent.isEmpty()) {
      again(pick(sent));
    } else {
      sendNew(next());
    }
  }

  private void pass() {
    if (random.nextBoolean()) {
      int seconds = random.nextInt(50) == 0 ? random.nextInt(100_000) : random.nextInt(3_600);
      town.pass(Duration.ofSeconds(seconds).plusNanos(1_000L * random.nextInt(1_000_000)));
    }
  }

  private Sent next() {
    if (open.isEmpty() || (open.size() < OPEN && random.nextInt(4) == 0)) {
      return deeds.report();
    }
    int which = random.nextInt(open.size());
    var found = town.cases.find(open.get(which)).orElseThrow();
    var status = found.aggregate().status();
    if (status.isOver() || (status == CaseStatus.CLOSED && random.nextInt(6) == 0)) {
      open.remove(which);
    }
    return deeds.move(found);
  }

  private void sendNew(Sent one) {
    if (sent.size() < REMEMBERED) {
      sent.add(one);
    } else {
      sent.set(random.nextInt(REMEMBERED), one);
    }
    send(one);
    // Some lose patience at once.
    if (random.nextInt(8) == 0) {
      again(one);
    }
  }

  private void again(Sent one) {
    send(random.nextInt(5) == 0 ? one.withOtherBody() : one);
  }

  private void send(Sent one) {
    commands++;
    findings.count("sent");
    book.note(one);
    underWay.push(one);
    try {
      var told = one.call().make(pick(processes), one.request());
      book.told(one, told);
      take(told.resource());
    } catch (Refusal refusal) {
      book.refused(one, refusal);
    } catch (RuntimeException e) {
      broke(one.toString(), e);
    } finally {
      underWay.pop();
    }
  }

  private void take(AggregateRef ref) {
    var isThere = town.memory.find(Aggregate.class, ref).isPresent();
    if (isThere && ref.kind() == AggregateKind.CASE && known.add(ref)) {
      open.add(new CaseId(ref.id()));
    }
  }

  private void broke(String what, RuntimeException e) {
    findings.add(Finding.BROKE, what + ": " + e + " at " + List.of(e.getStackTrace()).getFirst());
  }

  @Override
  public void repeat(Request request) {
    if (underWay.size() <= DEEPEST) {
      findings.count("repeated meanwhile");
      again(underWay.getFirst());
      lookIn();
    }
  }

  @Override
  public void meddle(AggregateRef with) {
    if (underWay.size() > DEEPEST) {
      return;
    }
    findings.count("meddled with meanwhile");
    pass();
    var found = town.memory.find(Aggregate.class, with);
    if (found.isEmpty()) {
      // It is being reported, and somebody else reports it under the same id.
      sendNew(deeds.report(underWay.getFirst().sourceId()));
    } else if (with.kind() == AggregateKind.CASE) {
      sendNew(deeds.move(town.memory.find(Case.class, with).orElseThrow()));
    }
    lookIn();
  }

  private void lookIn() {
    if (random.nextBoolean()) {
      following.read(random);
    }
  }

  private void wake(CaseProcess process) {
    process
        .waking
        .wake()
        .failed()
        .forEach((which, why) -> {
          if (!(why instanceof Refusal refusal) || !Book.isToComeBack(refusal)) {
            broke("waking " + which, why);
          }
        });
  }

  /** Lets all trouble end and all clocks be looked at; then nothing that was due may be left. */
  private void settle() {
    trouble.end();
    processes.forEach(this::wake);
    // What could not be looked at is tried again in a minute, and all after a new calendar.
    town.pass(Duration.ofSeconds(61));
    processes.forEach(this::wake);
    for (int i = 0; i < MOST_PORTIONS && isAnythingDue(); i++) {
      wake(pick(processes));
    }
    findings.require(
        !isAnythingDue(), Finding.RUNG_MISSED, () -> "all is looked at, over and over");
    histories.requireUpTo(town.town.now());
    trouble.begin();
  }

  private boolean isAnythingDue() {
    return !clocks.due(town.town.now(), 1).isEmpty();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
