package org.fengqiao.bench;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.DivisionRow;

/**
 * A division tree of the size and form of the whole country's: 665,276 rows, provinces first,
 * parents before children, and a few cities whose one district has the city's own code and folds
 * into it. The codes are of provinces that there are not, beside the demo's.
 */
final class Country {
  static final int ROWS = 665_276;

  private static final int PROVINCES = 31;
  private static final int CITIES = 11;
  private static final int DISTRICTS = 9;
  private static final int TOWNS = 14;
  private static final int FOLDED = 3;

  private final int rows;
  private final List<DivisionRow> all = new ArrayList<>();

  private Country(int rows) {
    this.rows = rows;
  }

  /** That many rows, in the order of their file. */
  static List<DivisionRow> rows(int rows) {
    var country = new Country(rows);
    country.lay();
    return country.all;
  }

  private void lay() {
    // Villages are dealt out over the towns until there are as many rows as asked for.
    int towns = PROVINCES * (CITIES * DISTRICTS + FOLDED) * TOWNS;
    int above = PROVINCES * (1 + CITIES + FOLDED + CITIES * DISTRICTS + FOLDED) + towns;
    int villages = Math.max(0, rows - above);
    int town = 0;
    for (int p = 0; p < PROVINCES; p++) {
      var province = "%02d".formatted(10 + p);
      row(province, DivisionLevel.DIVISION_LEVEL_PROVINCE, "", "省");
      for (int c = 1; c <= CITIES + FOLDED; c++) {
        var city = province + "%02d".formatted(c);
        row(city, DivisionLevel.DIVISION_LEVEL_CITY, province, "市");
        boolean folded = c > CITIES;
        if (folded) {
          row(city, DivisionLevel.DIVISION_LEVEL_DISTRICT, city, "市");
        }
        for (int d = 1; d <= (folded ? 1 : DISTRICTS); d++) {
          var district = folded ? city + "00" : city + "%02d".formatted(d);
          if (!folded) {
            row(district, DivisionLevel.DIVISION_LEVEL_DISTRICT, city, "区");
          }
          for (int t = 1; t <= TOWNS; t++, town++) {
            long begin = (long) villages * town / towns;
            long end = (long) villages * (town + 1) / towns;
            town(district + "%03d".formatted(t), folded ? city : district, (int) (end - begin));
          }
        }
      }
    }
  }

  private void town(String town, String parent, int villages) {
    row(town, DivisionLevel.DIVISION_LEVEL_TOWN, parent, "镇");
    for (int v = 1; v <= villages; v++) {
      var village = town + "%03d".formatted(v);
      row(village, DivisionLevel.DIVISION_LEVEL_VILLAGE, town, "村村民委员会");
    }
  }

  private void row(String code, DivisionLevel level, String parent, String name) {
    if (all.size() == rows) {
      return;
    }
    all.add(
        DivisionRow.newBuilder()
            .setLine(all.size() + 2)
            .setCode(padded(code))
            .setDisplayName("第" + all.size() + name)
            .setLevel(level)
            .setParentCode(parent.isEmpty() ? "" : padded(parent))
            .build());
  }

  private static String padded(String digits) {
    return digits + "0".repeat(12 - digits.length());
  }
}
