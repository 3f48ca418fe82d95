package org.fengqiao.bootstrap.serve;

import io.grpc.BindableService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fengqiao.adapters.grpc.GrpcServer;
import org.fengqiao.adapters.grpc.GrpcSettings;
import org.fengqiao.adapters.grpc.Stopping;
import org.fengqiao.adapters.metrics.PrometheusEndpoint;
import org.fengqiao.adapters.persistence.Deployment;
import org.fengqiao.adapters.persistence.DurableSettings;
import org.fengqiao.adapters.persistence.Inventory;
import org.fengqiao.adapters.persistence.MariaStore;
import org.fengqiao.adapters.print.DrawnSheets;
import org.fengqiao.adapters.print.UnusableFont;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.bootstrap.clock.ChosenClock;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.ClockChoice;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.config.Setting;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.fengqiao.bootstrap.demo.Baiyin;
import org.fengqiao.bootstrap.demo.Place;
import org.fengqiao.bootstrap.serve.Announcement.Found;
import org.fengqiao.bootstrap.wiring.DaggerFengqiaoComponent;
import org.fengqiao.bootstrap.wiring.FengqiaoComponent;
import org.fengqiao.bootstrap.wiring.Stores;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that serves. What was started last is stopped first: calls drain, then the workers end,
 * then the store commits what waits, and the embedded database goes last.
 */
public final class Serving implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Serving.class);

  private final Config config;
  private final Place place;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private Optional<GrpcServer> server = Optional.empty();
  private Optional<PrometheusEndpoint> metrics = Optional.empty();

  private Serving(Config config, Place place) {
    this.config = config;
    this.place = place;
  }

  /**
   * Starts; health says SERVING when this returns, and {@code out} has been told so.
   *
   * @throws BadSetting if a port is taken, the font or the key of notices or the token for the
   *     court or the keys cannot be read, or the clock may not be set here or cannot be read
   * @throws DatabaseFailure, UnusableDatabase if there is no database to serve from
   */
  public static Serving start(Config config, PrintWriter out) {
    return start(config, out, Baiyin.place());
  }

  /** As {@link #start(Config, PrintWriter)}; a demo's database is filled with {@code place}. */
  public static Serving start(Config config, PrintWriter out, Place place) {
    Logging.set(config.logLevel());
    Preload.begin();
    var serving = new Serving(config, place);
    try {
      serving.start(out);
      return serving;
    } catch (RuntimeException e) {
      serving.close();
      throw e;
    }
  }

  private void start(PrintWriter out) {
    var sheets = sheets();
    var phones = Phones.open(config.notices());
    var court = CourtConnection.open(config.court());
    var payments = PaymentConnection.open(config.payments());
    var keys = SealingKeys.open(config.keys());
    var meters = measured();
    var database = closeLater(OpenDatabase.toServe(config));
    boolean migrated = database.migrate() > 0;
    DurableSettings.require(database.appSource());
    var store = closeLater(Stores.open(database, config, meters));
    var deployment = new Deployment(store.database());
    deployment.requireWhole();
    boolean empty = store.journal().end().equals(Cursor.START);
    if (config.wantsDemo() && empty) {
      deployment.markDemo();
    }
    var stopping = new Stopping();
    var parts =
        DaggerFengqiaoComponent.factory()
            .create(
                store,
                clock(deployment),
                config.zone(),
                phones.notices(),
                court.courts(),
                payments.payments(),
                keys,
                sheets,
                stopping,
                meters);
    store.references().tell(parts.shelves());
    if (deployment.isDemo() && !deployment.isDemoLoaded()) {
      parts.demo().load(place);
      deployment.markDemoLoaded();
    }
    parts.shelves().load();
    var token = Optional.of(deployment).filter(Deployment::isDemo).map(_ -> demoToken(parts));
    BackgroundWork.of(parts, metrics.isPresent()).forEach(one -> closeLater(one.start()));
    // Stopped before their workers, which would wait for a slow gateway or court.
    closeLater(phones.closing());
    closeLater(court.closing());
    closeLater(payments.closing());
    var grpc = closeLater(serve(parts, stopping, meters));
    server = Optional.of(grpc);
    var found = migrated ? empty ? Found.MADE : Found.UPGRADED : Found.AS_IT_WAS;
    announce(out, parts, store, grpc.port(), found, token);
  }

  private DrawnSheets sheets() {
    try {
      return new DrawnSheets(config.printFont());
    } catch (UnusableFont e) {
      throw BadSetting.of(
          Setting.PRINT_FONT,
          config.printFont().map(Path::toString).orElse(""),
          "no font can be read there: " + e.getCause());
    }
  }

  /** Where what is measured goes: to the endpoint that shows it, or nowhere. */
  private MeterRegistry measured() {
    if (config.metricsPort().isEmpty()) {
      return new CompositeMeterRegistry();
    }
    int port = config.metricsPort().getAsInt();
    try {
      var endpoint = closeLater(PrometheusEndpoint.start(port));
      metrics = Optional.of(endpoint);
      return endpoint.registry();
    } catch (IOException e) {
      throw BadSetting.of(
          Setting.METRICS_PORT, Integer.toString(port), "cannot be listened on: " + e);
    }
  }

  private InstantSource clock(Deployment deployment) {
    var shown =
        switch (config.clock()) {
          case ClockChoice.Machine _ -> "system";
          case ClockChoice.InFile in -> "file:" + in.file();
          case ClockChoice.Scaled scaled -> "scaled:" + scaled.factor() + "@" + scaled.since();
        };
    if (!(config.clock() instanceof ClockChoice.Machine) && !deployment.isDemo()) {
      throw BadSetting.of(Setting.CLOCK, shown, "must be system, as this database is no demo's");
    }
    try {
      return ChosenClock.of(config.clock());
    } catch (UncheckedIOException | DateTimeException e) {
      throw BadSetting.of(Setting.CLOCK, shown, "cannot be read: " + e.getMessage());
    }
  }

  /** The demo's token, made anew where the file is gone, or holds one that stands no more. */
  private String demoToken(FengqiaoComponent parts) {
    var file = new TokenFile(config.demoToken());
    return file.read()
        .filter(token -> stands(parts, token))
        .orElseGet(() -> {
          var token = parts.demo().token(place).text();
          file.write(token);
          // Whoever reads it may call at once.
          parts.shelves().load();
          return token;
        });
  }

  private static boolean stands(FengqiaoComponent parts, String token) {
    try {
      var _ = parts.authenticate().authenticate(token);
      return true;
    } catch (Refusal _) {
      return false;
    }
  }

  private GrpcServer serve(FengqiaoComponent parts, Stopping stopping, MeterRegistry meters) {
    var settings =
        new GrpcSettings(
            config.bind().getHostAddress(), config.port(), config.deadline(), config.grace());
    try {
      return GrpcServer.start(
          settings,
          List.<BindableService>copyOf(parts.services()),
          parts.authenticate(),
          parts.ids(),
          stopping,
          meters);
    } catch (IOException e) {
      throw BadSetting.of(
          Setting.PORT, Integer.toString(config.port()), "cannot be listened on: " + e);
    }
  }

  private void announce(
      PrintWriter out,
      FengqiaoComponent parts,
      MariaStore store,
      int port,
      Found found,
      Optional<String> token) {
    var began = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    var took = Duration.between(began, InstantSource.system().instant());
    var divisions =
        store
            .aggregates()
            .find(DivisionTree.class, DivisionTree.REF)
            .map(tree -> tree.aggregate().divisions())
            .orElse(0L);
    var counts = new Inventory(store.database()).count();
    new Announcement(
            config, port, metricsPort(), took, found, divisions, counts, token, parts.ids().next())
        .print(out);
  }

  /** The port it listens on. */
  public int port() {
    return server.orElseThrow().port();
  }

  /** Where metrics are shown, if they are. */
  Optional<Integer> metricsPort() {
    return metrics.map(PrometheusEndpoint::port);
  }

  private <T extends AutoCloseable> T closeLater(T part) {
    started.push(part);
    return part;
  }

  /**
   * Stops all of it, in the opposite order; nothing that was acknowledged or is under way is cut.
   */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      var part = started.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.error("{} did not stop well", part.getClass().getSimpleName(), e);
      }
    }
  }
}
