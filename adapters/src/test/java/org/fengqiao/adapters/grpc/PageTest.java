package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final ListTokensRequest ASKED =
      ListTokensRequest.newBuilder().setParent("partners/hotline").setPageSize(2).build();

  @ParameterizedTest
  @CsvSource({"0, 50", "1, 1", "500, 500", "501, 500", "2147483647, 500"})
  void boundsItsSize(int asked, int given) {
    assertEquals(given, Page.of(ASKED.toBuilder().setPageSize(asked).build()).size());
  }

  @Test
  void refusesANegativeSize() {
    var asked = ASKED.toBuilder().setPageSize(-1).build();
    var refusal = assertThrows(Refusal.class, () -> Page.of(asked));
    assertEquals("page_size", refusal.details().get("field"));
  }

  @Test
  void goesOnAfterTheLastItemShown() {
    var page = Page.of(ASKED);
    var loaded = List.of("甲", "乙", "丙");
    assertEquals(List.of("甲", "乙"), page.shown(loaded));
    var next = ASKED.toBuilder().setPageToken(page.next(loaded, Function.identity())).build();
    assertEquals(Optional.of("乙"), Page.of(next).after());
  }

  @Test
  void hasNoTokenOnTheLastPage() {
    assertEquals("", Page.of(ASKED).next(List.of("甲", "乙"), Function.identity()));
  }

  @Test
  void letsTheSizeChangeOnTheWay() {
    var token = Page.of(ASKED).next(List.of("a", "b", "c"), Function.identity());
    var next = ASKED.toBuilder().setPageToken(token).setPageSize(9).build();
    assertEquals(Optional.of("b"), Page.of(next).after());
  }

  @Test
  void refusesATokenOfAnotherFilter() {
    var token = Page.of(ASKED).next(List.of("a", "b", "c"), Function.identity());
    refuses(ASKED.toBuilder().setPageToken(token).setParent("partners/other").build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%%", "AAAAAAAAAAAAAAAA"})
  void refusesATokenItNeverGave(String token) {
    refuses(ASKED.toBuilder().setPageToken(token).build());
  }

  @Test
  void refusesAKeyThatIsNone() {
    var token = Page.of(ASKED).next(List.of("a", "b", "c"), Function.identity());
    var page = Page.of(ASKED.toBuilder().setPageToken(token).build());
    var refusal = assertThrows(Refusal.class, () -> page.after(Integer::valueOf));
    assertSame(EdgeReason.PAGE_TOKEN_INVALID, refusal.reason());
  }

  private static void refuses(ListTokensRequest request) {
    var refusal = assertThrows(Refusal.class, () -> Page.of(request));
    assertSame(EdgeReason.PAGE_TOKEN_INVALID, refusal.reason());
  }
}
