package org.fengqiao.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewStanding;
import org.fengqiao.proto.cases.v1.SupervisionState;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.MediationOrigin;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The words of stories. */
class PhrasesTest {
  private final Phrases english = new Phrases(Locale.GERMANY);
  private final Phrases chinese = new Phrases(Locale.SIMPLIFIED_CHINESE);

  @Test
  void haveEveryWordInBothLanguages() {
    assertEquals(keys(""), keys("_zh"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      mode = Mode.EXCLUDE,
      names = {"CHANNEL_UNSPECIFIED", "UNRECOGNIZED"})
  void sayByWhatChannelAMatterCame(Channel channel) {
    assertNotEquals(channel.name(), english.word(channel.name()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"REVIEW_KIND_UNSPECIFIED", "UNRECOGNIZED"})
  void sayOfWhichKindAReviewIs(ReviewKind kind) {
    assertNotEquals(kind.name(), english.word(kind.name()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"REVIEW_STANDING_UNSPECIFIED", "UNRECOGNIZED"})
  void sayWhetherAPeriodWasReviewed(ReviewStanding standing) {
    assertNotEquals(standing.name(), english.word(standing.name()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SUPERVISION_STATE_UNSPECIFIED", "UNRECOGNIZED"})
  void sayWhatBecameOfASupervision(SupervisionState state) {
    assertNotEquals(state.name(), english.word(state.name()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"MEDIATION_STATE_UNSPECIFIED", "UNRECOGNIZED"})
  void sayHowAMediationStands(MediationState state) {
    assertNotEquals(state.name(), english.word(state.name()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"MEDIATION_ORIGIN_UNSPECIFIED", "UNRECOGNIZED"})
  void sayHowADisputeCameToBeMediated(MediationOrigin origin) {
    assertNotEquals(origin.name(), english.word(origin.name()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"LEGAL_ROUTE_UNSPECIFIED", "UNRECOGNIZED"})
  void sayWhereADisputeWent(LegalRoute route) {
    assertNotEquals(route.name(), english.word(route.name()));
  }

  @ParameterizedTest
  @EnumSource
  void sayEveryRungOfThePlacesThatHaveAStory(Storied place) {
    var reading = new YamlPackReader().read(place.place().pack().bytes());
    var rules = assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
    for (var clock : rules.clocks()) {
      for (var rung : clock.spec().rungs()) {
        var key = "RUNG_" + rung.key().value();
        assertNotEquals(key, english.word(key), () -> clock.toString());
      }
    }
  }

  @Test
  void sayTheTimeOfChinaInTheLanguageOfTheReader() {
    var noon = Instant.parse("2026-09-30T04:00:00Z").getEpochSecond();
    var time = Timestamp.newBuilder().setSeconds(noon).build();
    assertEquals("09-30 Wed 12:00", english.moment(time));
    assertEquals("09-30 周三 12:00", chinese.moment(time));
    assertEquals("09-30 12:00", chinese.shortly(time));
  }

  @Test
  void tellWhoDidWhatOfWhatAndWhen() {
    var noon = Instant.parse("2026-09-30T04:00:00Z").getEpochSecond();
    var time = Timestamp.newBuilder().setSeconds(noon).build();
    assertEquals(
        "09-30 Wed 12:00  weekly review  李某: concludes",
        english.line(time, "weekly review", "李某", "concludes"));
    assertEquals("09-30 周三 12:00  周调度  李某：小结", chinese.line(time, "周调度", "李某", "小结"));
  }

  @Test
  void quoteWhatWasSaidAndNothingWhereNothingWas() {
    assertEquals(": \"满意\"", english.said("满意"));
    assertEquals("：“满意”", chinese.said("满意"));
    assertEquals("", english.said(""));
  }

  private static Set<Object> keys(String language) {
    var words = new Properties();
    var file = "told" + language + ".properties";
    try (var in = Objects.requireNonNull(PhrasesTest.class.getResourceAsStream(file))) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.keySet();
  }
}
