package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.fengqiao.proto.partners.v1.Token;
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
    var shown = Page.of(ASKED).show(asked -> list(3, asked), name -> token(name, 1));
    assertEquals(List.of("100", "101"), shown.items().stream().map(Token::getName).toList());
    var next = ASKED.toBuilder().setPageToken(shown.next()).build();
    assertEquals(Optional.of("101"), Page.of(next).after());
  }

  @Test
  void hasNoTokenOnTheLastPage() {
    assertEquals("", Page.of(ASKED).show(asked -> list(2, asked), name -> token(name, 1)).next());
  }

  @Test
  void endsAPageAtTwoMebibytesAndGoesOnFromThereWithoutGapOrRepeat() {
    var seen = new ArrayList<String>();
    var token = "";
    do {
      var page = Page.of(ASKED.toBuilder().setPageSize(500).setPageToken(token).build());
      var shown = page.show(asked -> list(400, asked), name -> token(name, 17_000));
      shown.items().forEach(item -> seen.add(item.getName()));
      token = shown.next();
      int bytes = shown.items().stream().mapToInt(Token::getSerializedSize).sum();
      assertTrue(bytes < Page.FULL_BYTES + 20_000, () -> bytes + " bytes");
      assertTrue(bytes >= Page.FULL_BYTES || token.isEmpty(), () -> bytes + " bytes");
    } while (!token.isEmpty());
    assertEquals(IntStream.range(100, 500).mapToObj(Integer::toString).toList(), seen);
  }

  /** A list of {@code count} keys from 100 on. */
  private static org.fengqiao.application.Page<String> list(int count, PageRequest asked) {
    var after = asked.after().map(Integer::parseInt).orElse(99);
    var found =
        IntStream.range(after + 1, 100 + count)
            .limit(asked.limit())
            .mapToObj(Integer::toString)
            .toList();
    return org.fengqiao.application.Page.of(found, asked, Function.identity());
  }

  private static Token token(String name, int length) {
    return Token.newBuilder().setName(name).setDisplayName("x".repeat(length)).build();
  }

  @Test
  void letsTheSizeChangeOnTheWay() {
    var token = Page.of(ASKED).token("b");
    var next = ASKED.toBuilder().setPageToken(token).setPageSize(9).build();
    assertEquals(Optional.of("b"), Page.of(next).after());
  }

  @Test
  void refusesATokenOfAnotherFilter() {
    var token = Page.of(ASKED).token("b");
    refuses(ASKED.toBuilder().setPageToken(token).setParent("partners/other").build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%%", "AAAAAAAAAAAAAAAA"})
  void refusesATokenItNeverGave(String token) {
    refuses(ASKED.toBuilder().setPageToken(token).build());
  }

  @Test
  void refusesAKeyThatIsNone() {
    var token = Page.of(ASKED).token("b");
    var page = Page.of(ASKED.toBuilder().setPageToken(token).build());
    var refusal = assertThrows(Refusal.class, () -> page.after(Integer::valueOf));
    assertSame(EdgeReason.PAGE_TOKEN_INVALID, refusal.reason());
  }

  private static void refuses(ListTokensRequest request) {
    var refusal = assertThrows(Refusal.class, () -> Page.of(request));
    assertSame(EdgeReason.PAGE_TOKEN_INVALID, refusal.reason());
  }
}
