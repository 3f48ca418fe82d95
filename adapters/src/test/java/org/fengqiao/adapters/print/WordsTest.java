package org.fengqiao.adapters.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void breaksAtABlankInTheSecondHalfOfALineAndElseWhereItIsFull() {
    assertEquals(List.of("新安村", "第一网格"), Words.lines("新安村 第一网格", 50, 10, 2));
    assertEquals(List.of("一 二三四", "五"), Words.lines("一 二三四五", 50, 10, 2));
    assertEquals(List.of("abcdefgh", "i"), Words.lines("abcdefghi", 50, 10, 2));
  }

  @Test
  void cutsWhatDoesNotFitAndSaysSo() {
    assertEquals(List.of("一二三", "四五…"), Words.lines("一二三四五六七", 30, 10, 2));
    assertEquals(List.of("一二三", "四五六"), Words.lines("一二三四五六", 30, 10, 2));
  }

  @Test
  void breaksNoCharacterInTwoAndTakesOneALineAtTheLeast() {
    assertEquals(List.of("𠮷", "𠮷"), Words.lines("𠮷𠮷", 10, 10, 2));
    assertEquals(List.of("𠮷", "𠮷"), Words.lines("𠮷𠮷", 1, 10, 2));
    assertEquals(List.of(), Words.lines(" \n", 10, 10, 2));
  }
}
