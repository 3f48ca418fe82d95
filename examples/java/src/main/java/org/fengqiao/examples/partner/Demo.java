package org.fengqiao.examples.partner;

import io.grpc.Status;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.ListCasesRequest;

/** Who to be on the demo that {@code ./run} starts, without being told: made once, then kept. */
final class Demo {
  private static final String FILE = "identity.properties";

  private final Server server;
  private final State state;
  private final Retries retries;

  Demo(Server server, State state, Retries retries) {
    this.server = server;
    this.state = state;
    this.retries = retries;
  }

  /**
   * The identity kept in the state directory while the server knows it; else a new one, made with
   * the administrator's token in {@code adminTokenFile}.
   *
   * @throws BadFile if that file is needed and not there
   */
  Identity identity(Path adminTokenFile, String division) throws InterruptedException {
    var kept = state.read(FILE).map(Demo::parse).filter(known -> at(known, division));
    if (kept.isPresent() && stands(kept.get().platformToken()) && unitStands(kept.get())) {
      return kept.get();
    }
    var admin = adminToken(adminTokenFile);
    var people = new DemoUnit(server, admin, retries, division);
    var partners = new DemoPartners(server, admin, retries, division);
    var unit = people.unit();
    var officer = people.officer(unit);
    var made =
        new Identity(
            partners.platformToken(),
            Optional.of(new Identity.Unit(partners.unitToken(unit), unit, officer, division)));
    state.write(FILE, text(made));
    return made;
  }

  private boolean unitStands(Identity kept) throws InterruptedException {
    return kept.unit().isPresent() && stands(kept.unit().get().token());
  }

  private static boolean at(Identity known, String division) {
    return known.unit().filter(unit -> unit.division().equals(division)).isPresent();
  }

  private boolean stands(String token) throws InterruptedException {
    var any =
        ListCasesRequest.newBuilder()
            .setFilter(CaseFilter.newBuilder().setOwnSource(true))
            .setPageSize(1)
            .build();
    try {
      retries.call("trying the kept token", () -> server.cases(token).listCases(any));
      return true;
    } catch (GaveUp e) {
      if (e.error().code() == Status.Code.UNAUTHENTICATED) {
        return false;
      }
      throw e;
    }
  }

  private static String adminToken(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      throw new BadFile(
          file + " is not there: start ./run first, or give --token and --unit-token", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Identity parse(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Identity(
        properties.getProperty("platform.token"),
        Optional.of(
            new Identity.Unit(
                properties.getProperty("unit.token"),
                properties.getProperty("unit.name"),
                properties.getProperty("unit.officer"),
                properties.getProperty("unit.division"))));
  }

  private static String text(Identity made) {
    var properties = new Properties();
    var unit = made.unit().orElseThrow();
    properties.setProperty("platform.token", made.platformToken());
    properties.setProperty("unit.token", unit.token());
    properties.setProperty("unit.name", unit.name());
    properties.setProperty("unit.officer", unit.officer());
    properties.setProperty("unit.division", unit.division());
    var out = new StringWriter();
    try {
      properties.store(out, "The demo partners of examples/java. The tokens are secrets.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
