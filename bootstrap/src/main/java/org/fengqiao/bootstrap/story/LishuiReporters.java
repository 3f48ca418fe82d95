package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;

/**
 * Made-up people who report clues. Their family names are those of two characters, as no officer of
 * the place has, so that one of them is known wherever it turns up; the numbers of their identity
 * cards are of a division that there is not, so that they are nobody's.
 */
final class LishuiReporters {
  private static final String[] FAMILY = {
    "欧阳", "上官", "司徒", "诸葛", "司马", "夏侯", "皇甫", "尉迟", "公孙", "慕容"
  };
  private static final String[] GIVEN = {
    "安", "宁", "清", "和", "静", "远", "正", "平", "朗", "怡", "嘉", "瑞", "祥", "乐", "谦", "诚"
  };
  private static final String DIVISION = "320199";
  private static final int COUNT = 400;

  private final List<ReporterToSeal> all = new ArrayList<>();
  private final Random chance;

  LishuiReporters(Random chance) {
    this.chance = chance;
    for (int i = 0; i <= COUNT; i++) {
      all.add(person(i));
    }
  }

  /** One who reports more than anybody else, and whom {@link #some} never picks. */
  ReporterToSeal busiest() {
    return all.getLast();
  }

  /** So many, each another. */
  List<ReporterToSeal> some(int count) {
    return chance.ints(0, COUNT).distinct().limit(count).mapToObj(all::get).toList();
  }

  private static ReporterToSeal person(int number) {
    var given = number / FAMILY.length;
    return ReporterToSeal.newBuilder()
        .setPersonName(
            FAMILY[number % FAMILY.length]
                + GIVEN[given % GIVEN.length]
                + GIVEN[given / GIVEN.length])
        .setPhone("1390010%04d".formatted(number))
        .setIdNumber(idNumber(number))
        .build();
  }

  /** By GB 11643: division, day of birth, a number, and what checks them. */
  private static String idNumber(int number) {
    var body =
        "%s%04d%02d%02d%03d"
            .formatted(DIVISION, 1950 + number % 50, 1 + number % 12, 1 + number % 28, number);
    return IdNumber.of(body).value();
  }
}
