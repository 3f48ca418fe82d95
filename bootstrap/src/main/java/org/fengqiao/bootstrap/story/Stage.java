package org.fengqiao.bootstrap.story;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.adapters.persistence.StateRebuild;
import org.fengqiao.adapters.persistence.StateTables;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.config.PaymentsChoice;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.fengqiao.bootstrap.demo.Place;
import org.fengqiao.bootstrap.serve.Serving;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;

/**
 * Where a place's story is played: a server of its own on a database that is thrown away, filled
 * with the place, by a clock that is set. What does not come about as the story has it is an
 * IllegalStateException that says what was expected.
 */
public final class Stage implements AutoCloseable {
  private final Path clock;
  private final NoticesFile notices;
  private final Config config;
  private final Serving serving;
  private final Line main;
  private final Watch watch;
  private final List<Line> lines = new ArrayList<>();

  private Stage(Path home, String time, Place place, Map<String, String> settings) {
    clock = home.resolve("clock");
    notices = new NoticesFile(home.resolve("notices.txt"));
    set(time);
    var environment = new HashMap<String, String>();
    environment.put("FENGQIAO_PORT", "0");
    environment.put("FENGQIAO_METRICS_PORT", "off");
    environment.put("FENGQIAO_DATA", "d");
    environment.put("FENGQIAO_DEMO", "on");
    environment.put("FENGQIAO_CLOCK", "file:" + clock);
    environment.put("FENGQIAO_NOTICES", notices.path().toString());
    environment.putAll(settings);
    config = Config.read(home, environment);
    serving = Serving.start(config, new PrintWriter(new StringWriter()), place);
    try {
      main = new Line(serving.port(), token(config));
      watch = watched(main);
    } catch (RuntimeException e) {
      serving.close();
      throw e;
    }
  }

  /**
   * Opens it; the place is there when this returns.
   *
   * @param home an empty directory for all it keeps
   * @param time as {@code 2026-09-30T08:00:00+08:00}
   */
  public static Stage open(Path home, String time, Place place) {
    return open(home, time, place, Map.of());
  }

  /**
   * As {@link #open(Path, String, Place)}.
   *
   * @param settings of the server, over the stage's own, as {@code FENGQIAO_POOL}
   */
  public static Stage open(Path home, String time, Place place, Map<String, String> settings) {
    return new Stage(home, time, place, settings);
  }

  private static Watch watched(Line line) {
    try {
      return Watch.begin(line);
    } catch (RuntimeException e) {
      line.close();
      throw e;
    }
  }

  private static String token(Config config) {
    try {
      return Files.readString(config.demoToken()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the clock, whole: a reader never sees half of it. */
  public void set(String time) {
    var next = clock.resolveSibling("clock.next");
    try {
      Files.writeString(next, OffsetDateTime.parse(time).toInstant().toString());
      Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line of the place's own partner, which may do all and acts for every unit. */
  public Line main() {
    return main;
  }

  /** A line to the same server for whoever has that token; it is closed with the stage. */
  public Line line(String token) {
    var line = new Line(serving.port(), token);
    lines.add(line);
    return line;
  }

  /** Who holds which post, and what lies in a village. */
  public People people() {
    return new People(main);
  }

  /** Further partners. */
  public Partners partners() {
    return new Partners(this);
  }

  /** Reports a matter by the place's own partner; the request id is filled in. */
  public Matter report(ReportCaseRequest.Builder report) {
    return follow(main.report(report));
  }

  /** Goes on with a case, whoever reported it. */
  public Matter follow(Case c) {
    return new Matter(main, watch, c.getName());
  }

  /** The lines of the notices that speak of {@code number}, once there are so many. */
  public List<String> awaitNotices(String number, int count) {
    return notices.await(number, count);
  }

  /** The lines of all notices until now, the oldest first. */
  public List<String> notices() {
    return notices.lines();
  }

  /** The lines of the file of orders to pay until now, the oldest first, without the columns. */
  public List<String> paymentOrders() {
    if (config.payments() instanceof PaymentsChoice.ToFile(var file)) {
      return lines(file).stream().skip(1).toList();
    }
    throw new IllegalStateException("expected orders to go to a file: " + config.payments());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many states, with their clocks, are not as the journal has them; nothing writes now. */
  public long differing() {
    try (var database = OpenDatabase.beside(config)) {
      var rebuild =
          new StateRebuild(database.appSource(), StateTables.all(), InstantSource.system());
      return rebuild.compare().differing();
    }
  }

  @Override
  public void close() {
    lines.forEach(Line::close);
    main.close();
    serving.close();
  }
}
