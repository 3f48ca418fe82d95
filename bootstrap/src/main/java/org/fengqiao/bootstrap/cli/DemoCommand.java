package org.fengqiao.bootstrap.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.bootstrap.story.Storied;
import org.fengqiao.bootstrap.story.Teller;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Tells the story of a place. */
@Command(
    name = "demo",
    description = {
      "Tells a place's story live: a server of its own in a directory that is thrown away, on a",
      "clock that runs through a month in about a minute. A line says when it is there, which"
          + " case,",
      "who did what, and who must act now. Ctrl-C stops it at once; either way nothing is left,",
      "and your data are not touched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./run demo",
      "  ./run demo wuxing --lang zh",
      "  ./run demo baiyin --lang en --speed 3"
    })
final class DemoCommand implements Callable<Integer> {
  private static final Map<String, String> QUIET = Map.of("FENGQIAO_LOG_LEVEL", "error");
  private static final double SLOWEST = 0.1;
  private static final double FASTEST = 1_000;

  /** In what language it is told. */
  enum Lang {
    ZH,
    EN
  }

  /** A place by its name, if it has a story. */
  static final class StoriedPlace implements ITypeConverter<Storied> {
    @Override
    public Storied convert(String name) {
      return Storied.named(name)
          .orElseThrow(() ->
              new TypeConversionException(
                  "%s has no story; those that can be told are of %s"
                      .formatted(
                          name,
                          Stream.of(Storied.values())
                              .map(Storied::id)
                              .collect(Collectors.joining(", ")))));
    }
  }

  /** How many times as fast as usual. */
  static final class Speed implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      var speed = number(text);
      if (!(speed >= SLOWEST && speed <= FASTEST)) {
        throw new TypeConversionException(text + " is not 0.1 to 1000");
      }
      return speed;
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException _) {
        return Double.NaN;
      }
    }
  }

  private final Surroundings around;

  @Parameters(
      arity = "0..1",
      defaultValue = "baiyin",
      paramLabel = "PLACE",
      converter = StoriedPlace.class,
      description = {
        "baiyin, daguan, lanzhou, lishui, lishui-clues, longnan, wuxing or xuecheng; docs/packs"
            + " has",
        "the story of each. That of xuecheng has 3,260 disputes, and takes minutes.",
        "Default: baiyin."
      })
  private Storied place = Storied.BAIYIN;

  @Option(names = "--lang", description = "zh or en. Default: as the system's locale.")
  private Optional<Lang> lang = Optional.empty();

  @Option(
      names = "--speed",
      defaultValue = "1",
      paramLabel = "FACTOR",
      converter = Speed.class,
      description = "How many times as fast as usual, 0.1 to 1000. Default: 1.")
  private double speed = 1;

  DemoCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var home = ThrownAway.make("fengqiao-demo-" + ProcessHandle.current().pid() + "-");
    var stop = new Thread(() -> stop(home), "demo-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try (home) {
      tell(home);
    } catch (Teller.Unheard e) {
      throw new Failure(String.valueOf(e.getMessage()));
    } finally {
      unlessStopping(stop);
    }
    return 0;
  }

  private void tell(ThrownAway home) {
    around.err().println("Setting " + place.id() + " up in a database that is thrown away ...");
    around.err().flush();
    var language =
        lang.map(one -> Locale.of(one.name().toLowerCase(Locale.ROOT)))
            .orElseGet(() -> Locale.forLanguageTag(Faults.language()));
    try (var stage = Stage.open(home.path(), place.opening(), place.place(), QUIET)) {
      var teller = Teller.begin(stage, place.opening(), around.out(), language, speed);
      place.on(stage, teller).play();
    }
  }

  /** Nothing is worth a stop in order: what the database has is thrown away with it. */
  private static void stop(ThrownAway home) {
    home.leaveAtOnce();
    Runtime.getRuntime().halt(0);
  }

  /** What breaks because the process is being stopped is nobody's news. */
  private static void unlessStopping(Thread stop) {
    try {
      var _ = Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException _) {
      while (true) {
        LockSupport.park();
      }
    }
  }
}
