package org.fengqiao.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "13709430001, 137****0001",
    "电话13709430001。, 电话137****0001。",
    "+8613709430001, +86137****0001",
    "137 0943 0001, 137 ****0001",
    "137-0943-0001, 137-****-0001",
    "1 3 7 0 9 4 3 0 0 0 1, 1 3 7 ****0 0 0 1",
    "１３７０９４３０００１, １３７****０００１",
    "0943-8223456, 0943-****456",
    "62040219800517001X, 620402****X",
    "620402 19800517 0014, 620402 ****4",
    "６２０４０２１９８００５１７００１Ｘ, ６２０４０２****Ｘ"
  })
  void takesTheMiddleOutOfPersonalNumbers(String line, String masked) {
    assertEquals(masked, Masking.mask(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "divisions/620402202206",
        "620402202206001",
        "620402202206001001",
        "0192f3a4-1371-7000-8001-00000000000a",
        "00000000-0000-7000-8000-000000000001",
        "2026-11-21T23:59:59.999999Z",
        "620402-20261121-000123"
      })
  void leavesCodesIdsAndTimesReadable(String line) {
    assertEquals(line, Masking.mask(line));
  }

  @Test
  void standsInThePatternOfEveryLine() throws Exception {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    var reading = new JoranConfigurator();
    reading.setContext(context);
    reading.doConfigure(MaskingTest.class.getResource("/logback.xml"));
    var root = context.getLogger("ROOT");
    var appender = (ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR");
    var fault = new IllegalStateException("no post for １３７０９４３０００１");
    var event = new LoggingEvent("x", root, Level.WARN, "told 137 0943 0001", fault, new Object[0]);
    var line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    assertTrue(line.contains("told 137 ****0001"), line);
    assertFalse(line.contains("９４３"), line);
    assertTrue(line.contains(" request=- "), line);
    assertEquals(1, line.lines().count());
  }
}
