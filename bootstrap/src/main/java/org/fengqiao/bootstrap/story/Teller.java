package org.fengqiao.bootstrap.story;

import io.grpc.StatusRuntimeException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.mediation.v1.Mediation;

/**
 * Tells a story while it is played: a line for each entry as it comes by {@code WatchCases}, for
 * what becomes of a whistle, a supervision, a review, a mediation and a joint session, and for each
 * notice to a phone. It gives the reader time, and turns the clock in small steps.
 */
public final class Teller implements Audience<Timed> {
  private static final Duration AFTER_AN_ACT = Duration.ofMillis(1500);
  private static final Duration OF_A_TURN = Duration.ofMillis(1500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STEPS = 12;

  /** Nobody reads any more what is told. */
  public static final class Unheard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unheard() {
      super("nobody reads what is told");
    }
  }

  private final Stage stage;
  private final PrintWriter out;
  private final Wording wording;
  private final WhistleLines whistles;
  private final SupervisionLines supervisions;
  private final ReviewLines reviews;
  private final MediationLines mediations;
  private final SessionLines sessions;
  private final RewardLines rewards;
  private final double speed;
  private final Lock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private Optional<RuntimeException> fault = Optional.empty();
  private OffsetDateTime shown;
  private int notices;

  private Teller(Stage stage, String opening, PrintWriter out, Locale language, double speed) {
    this.stage = stage;
    this.shown = OffsetDateTime.parse(opening);
    this.out = out;
    this.speed = speed;
    var phrases = new Phrases(language);
    var names = new Names(stage.main(), phrases.areChinese());
    this.wording = new Wording(phrases, names);
    this.whistles = new WhistleLines(phrases, names);
    this.supervisions = new SupervisionLines(phrases, names);
    this.reviews = new ReviewLines(phrases, names);
    this.mediations = new MediationLines(phrases, names);
    this.sessions = new SessionLines(phrases, names);
    this.rewards = new RewardLines(phrases);
  }

  /**
   * Follows the stage from now on, until it is closed.
   *
   * @param opening when the stage was opened
   * @param speed how many times as fast as a reader reads
   */
  public static Teller begin(
      Stage stage, String opening, PrintWriter out, Locale language, double speed) {
    var teller = new Teller(stage, opening, out, language, speed);
    var stream =
        CaseServiceGrpc.newBlockingStub(stage.main().channel())
            .watchCases(WatchCasesRequest.newBuilder().setSkipHistory(true).build());
    // The first message says from where on it follows.
    stream.next();
    Thread.ofVirtual().name("teller").start(() -> teller.follow(stream));
    return teller;
  }

  private void follow(Iterator<WatchCasesResponse> stream) {
    try {
      while (hasMore(stream)) {
        var message = stream.next();
        if (message.hasEntry()) {
          tell(message.getEntry());
        }
      }
    } catch (RuntimeException e) {
      note(() -> fault = Optional.of(e));
    }
  }

  /** Waits for what comes next; nothing does once the stage is closed. */
  private static boolean hasMore(Iterator<WatchCasesResponse> stream) {
    try {
      return stream.hasNext();
    } catch (StatusRuntimeException _) {
      // Whoever waits for a line is told so by its own patience.
      return false;
    }
  }

  private void tell(TraceEntry entry) {
    var matter = stage.follow(stage.main().get(entry.getCase()));
    say(wording.line(entry, matter));
    note(() -> versions.put(entry.getCase(), entry.getVersion()));
  }

  private void note(Runnable what) {
    lock.lock();
    try {
      what.run();
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Goes through the time between as if it passed, so that whoever follows sees it pass. */
  @Override
  public void turn(Stage on, String time) {
    var until = OffsetDateTime.parse(time);
    var step = Duration.between(shown, until).dividedBy(STEPS);
    for (int i = 1; i < STEPS; i++) {
      on.set(shown.plus(step.multipliedBy(i)).toString());
      pause(OF_A_TURN.dividedBy(STEPS));
    }
    on.set(time);
    shown = until;
  }

  @Override
  public void laidOut(int zones, int grids, long people) {
    say(wording.laidOut(shown.toEpochSecond(), zones, grids, people));
    pause(AFTER_AN_ACT);
  }

  @Override
  public void setUp(int organizations, int mediators) {
    say(wording.setUp(shown.toEpochSecond(), organizations, mediators));
    pause(AFTER_AN_ACT);
  }

  @Override
  public void mediated(Mediation mediation) {
    tellNews(mediation.getName(), mediations.of(mediation));
  }

  /** In one line, with all that was told to phones, as a drill is. */
  @Override
  public void workedOn(List<Mediation> all) {
    say(mediations.workedOn(shown, all, newNotices()));
    pause(AFTER_AN_ACT);
  }

  @Override
  public void reported(XuechengReport report) {
    say(mediations.reported(shown, report));
    pause(AFTER_AN_ACT);
  }

  @Override
  public void met(Session session) {
    tellNews(session.getName(), sessions.of(session));
  }

  @Override
  public void acted(List<Matter> matters) {
    matters.forEach(matter -> awaitTold(matter.name(), matter.explained().getVersion()));
    sayNotices();
    pause(AFTER_AN_ACT);
  }

  @Override
  public void whistled(Whistle whistle) {
    tellNews(whistle.getName(), whistles.of(whistle));
  }

  /** In one line, with all that organs were told: a reader would be drowned in it. */
  @Override
  public void drilled(List<Whistle> all) {
    say(whistles.drilled(all, newNotices()));
    pause(AFTER_AN_ACT);
  }

  /** How many notices there are that were not told of; they are passed over. */
  private int newNotices() {
    int before = notices;
    notices = stage.notices().size();
    return notices - before;
  }

  @Override
  public void supervised(Supervision supervision) {
    tellNews(supervision.getName(), supervisions.of(supervision));
  }

  @Override
  public void reviewed(ProgressReview review) {
    tellNews(review.getName(), reviews.of(review));
  }

  @Override
  public void listed(ReviewKind kind, List<ReviewListing> periods) {
    say(wording.listed(shown.toEpochSecond(), kind, periods));
    pause(AFTER_AN_ACT);
  }

  @Override
  public void rewarded(RewardNews news) {
    say(rewards.of(shown, news, newNotices()));
    pause(AFTER_AN_ACT);
  }

  @Override
  public void saw(Timed scene) {
    sayNotices();
  }

  private void awaitTold(String name, int version) {
    lock.lock();
    try {
      for (long left = PATIENCE.toNanos(); versions.getOrDefault(name, 0) < version; ) {
        if (fault.isPresent()) {
          throw fault.get();
        }
        if (left <= 0) {
          throw new IllegalStateException("version " + version + " of " + name + " never came");
        }
        left = more.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while telling", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells of something that is in no stream: it is looked at, and what it says besides what it said
   * before is what happened.
   */
  private void tellNews(String name, List<String> lines) {
    lines.stream().filter(line -> told.add(name + line)).forEach(this::say);
    sayNotices();
    pause(AFTER_AN_ACT);
  }

  private void sayNotices() {
    var lines = stage.notices();
    lines.stream().skip(notices).map(wording::notice).forEach(this::say);
    notices = lines.size();
  }

  private synchronized void say(String line) {
    out.println(line);
    if (out.checkError()) {
      throw new Unheard();
    }
  }

  private void pause(Duration usual) {
    try {
      TimeUnit.NANOSECONDS.sleep((long) (usual.toNanos() / speed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while telling", e);
    }
  }
}
