package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.fengqiao.bootstrap.cli.Fengqiao;
import org.fengqiao.bootstrap.cli.Surroundings;

/** Runs commands as one does in a directory, with the settings of its environment. */
record Shell(Path home, Supplier<Map<String, String>> environment) {
  /** What a command that goes well prints. */
  String run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    assertEquals(0, run(out, err, arguments), err.toString());
    return out.toString();
  }

  /** What a command that fails says. */
  String failed(String... arguments) {
    var err = new StringWriter();
    assertEquals(1, run(new StringWriter(), err, arguments), err.toString());
    return err.toString();
  }

  private int run(StringWriter out, StringWriter err, String... arguments) {
    var around =
        new Surroundings(
            home, environment.get(), new PrintWriter(out, true), new PrintWriter(err, true));
    return Fengqiao.run(around, arguments);
  }
}
