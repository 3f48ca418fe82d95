package org.fengqiao.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final PageRequest TWO = new PageRequest(2, Optional.empty());

  @Test
  void namesTheLastItemShownWhenMoreWereFound() {
    var page = Page.of(List.of("a", "b", "c"), TWO, key -> key);
    assertEquals(new Page<>(List.of("a", "b"), Optional.of("b")), page);
  }

  @Test
  void isTheLastWhenNoMoreWereFound() {
    var page = Page.of(List.of("a", "b"), TWO, key -> key);
    assertEquals(new Page<>(List.of("a", "b"), Optional.empty()), page);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501})
  void refusesASizeOutOfBounds(int size) {
    var refusal = assertThrows(Refusal.class, () -> new PageRequest(size, Optional.empty()));
    assertEquals("page_size", refusal.details().get("field"));
  }
}
