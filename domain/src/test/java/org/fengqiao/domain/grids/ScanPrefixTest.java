package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanPrefixTest {
  private static final QrCodeId CODE = new QrCodeId("0123456789abcdef");

  @Test
  void standsBeforeTheCodeAsItIs() {
    var prefix = new ScanPrefix("https://fw.example.gov.cn/s?c=");
    assertEquals("https://fw.example.gov.cn/s?c=0123456789abcdef", prefix.before(CODE));
    assertEquals("0123456789abcdef", new ScanPrefix("").before(CODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.cn/",
        "https://a.cn:8443/p/",
        "https://a.cn/#/scan/",
        "https://a.cn/~scan/!",
        "https://[::1]/q/"
      })
  void takesAnyHttpsUrlThatACodeCanFollow(String url) {
    assertEquals(url, new ScanPrefix(url).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.cn/",
        "HTTPS//a.cn/",
        "https:/a.cn/",
        "https:///q/",
        "https://a.cn",
        "https://u:p@a.cn/",
        "https://a.cn/ /",
        "https://枫桥.cn/",
        "https://a.cn/扫",
        "https://a.cn/%zz/",
        "javascript:alert(1)//",
        " https://a.cn/"
      })
  void refusesWhatNoBrowserShouldBeSentTo(String url) {
    assertEquals(
        RequestReason.INVALID_FIELD,
        assertThrows(Refusal.class, () -> new ScanPrefix(url)).reason());
  }

  @Test
  void isAtMost200CharactersLong() {
    var longest = "https://a.cn/" + "a".repeat(ScanPrefix.LONGEST - 13);
    assertEquals(216, new ScanPrefix(longest).before(CODE).length());
    assertThrows(Refusal.class, () -> new ScanPrefix(longest + "a"));
  }
}
