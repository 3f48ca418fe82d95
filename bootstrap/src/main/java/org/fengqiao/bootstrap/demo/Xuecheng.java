package org.fengqiao.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/**
 * Xuecheng district 薛城区: the district's centre, the sub-centres of its four towns, and 268 people's
 * mediation committees, of villages, of towns and streets, and of trades.
 */
public final class Xuecheng {
  public static final String DISTRICT = "divisions/370403000000";

  /** A town with a sub-centre, and a village of it. */
  public static final String TAOZHUANG = "divisions/370403104000";

  public static final String ZUOCUN = "divisions/370403104203";

  /** The trades that have a committee of their own in the district. */
  public static final List<Trade> TRADES =
      List.of(
          new Trade("labour", "劳动争议", "unpaid-wages"),
          new Trade("medical", "医疗纠纷", "medical"),
          new Trade("traffic", "道路交通事故纠纷", "traffic"),
          new Trade("property", "物业纠纷", "property-management"),
          new Trade("family", "婚姻家庭纠纷", "marriage-family"),
          new Trade("consumer", "消费纠纷", "consumer"));

  /** Those of the ten that are towns 镇; the others are streets 街道 of the seat of the district. */
  private static final Set<String> TOWNS =
      Set.of("370403101000", "370403102000", "370403103000", "370403104000");

  /** Every seventh village has no committee of its own, and comes to that of its town or street. */
  private static final int WITHOUT = 7;

  private static final String FILE = "divisions-370403-xuecheng.csv";
  private static final DivisionCode HOME = new DivisionCode("370403000000");
  private static final List<DivisionRow> DIVISIONS = DivisionTable.read(Shipped.divisions(FILE));

  private Xuecheng() {}

  /**
   * A trade with a committee of its own.
   *
   * @param key which the roles of its posts begin with
   * @param name of what its committee mediates
   * @param disputeType the same by its code in the pack
   */
  public record Trade(String key, String name, String disputeType) {
    /** The role of the post that heads the committee. */
    public String head() {
      return key + "-committee-head";
    }

    String mediator() {
      return key + "-mediator";
    }

    Body committee() {
      return new Body(Level.DISTRICT, UnitKind.COMMITTEE, name + "人民调解委员会");
    }
  }

  /** The whole of it. */
  public static Place place() {
    return new Place(
        FILE,
        HOME,
        DIVISIONS,
        PackFile.of(Shipped.pack("xuecheng")),
        seats(),
        Place.Ground.VILLAGES);
  }

  /** The four towns, which have a sub-centre, as they are listed. */
  public static List<DivisionCode> towns() {
    return townsAndStreets().stream().filter(town -> TOWNS.contains(town.value())).toList();
  }

  /** These and the six streets, as they are listed. */
  public static List<DivisionCode> townsAndStreets() {
    return DivisionTable.at(Level.TOWN, DIVISIONS);
  }

  /** The villages and communities that have a committee, as they are listed. */
  public static List<DivisionCode> villages() {
    return villages(true);
  }

  /** Those that have none. */
  public static List<DivisionCode> villagesWithout() {
    return villages(false);
  }

  private static List<DivisionCode> villages(boolean with) {
    var all = DivisionTable.at(Level.VILLAGE, DIVISIONS);
    return IntStream.range(0, all.size())
        .filter(i -> with == (i % WITHOUT != WITHOUT - 1))
        .mapToObj(all::get)
        .toList();
  }

  /** What a division is called. */
  public static String name(DivisionCode division) {
    return DivisionTable.name(division, DIVISIONS);
  }

  private static List<Seat> seats() {
    var village = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "人民调解委员会");
    var town = new Body(Level.TOWN, UnitKind.COMMITTEE, "人民调解委员会");
    var subCentre = new Body(Level.TOWN, UnitKind.CENTRE, "社会治理服务中心");
    var centre = new Body(Level.DISTRICT, UnitKind.CENTRE, "社会治理服务中心");
    var committee = new Body(Level.DISTRICT, UnitKind.COMMITTEE, "委政法委");
    var towns = codes(towns());
    var seats = new ArrayList<Seat>();
    seats.add(
        Seat.of("village-committee-head", Level.VILLAGE, village, "人民调解委员会主任")
            .only(codes(villages())));
    seats.add(Seat.of("town-committee-head", Level.TOWN, town, "镇（街道）人民调解委员会主任"));
    seats.add(Seat.of("town-mediator", Level.TOWN, town, "专职调解员"));
    seats.add(Seat.of("town-lawyer", Level.TOWN, town, "镇（街道）法律顾问"));
    seats.add(Seat.of("sub-centre-director", Level.TOWN, subCentre, "镇社会治理服务中心主任").only(towns));
    seats.add(Seat.of("sub-centre-mediator", Level.TOWN, subCentre, "镇中心调解员").only(towns));
    seats.add(Seat.of("sub-centre-lawyer", Level.TOWN, subCentre, "镇中心驻点律师").only(towns));
    seats.add(Seat.of("district-centre-director", Level.DISTRICT, centre, "区社会治理服务中心主任"));
    seats.add(Seat.of("district-mediator", Level.DISTRICT, centre, "区中心首席调解员"));
    seats.add(Seat.of("district-lawyer", Level.DISTRICT, centre, "区中心驻点律师"));
    seats.add(Seat.of("district-judge", Level.DISTRICT, centre, "诉调对接法官"));
    seats.add(Seat.of("political-legal-secretary", Level.DISTRICT, committee, "区委政法委书记"));
    for (var trade : TRADES) {
      var title = trade.name() + "人民调解委员会";
      seats.add(Seat.of(trade.head(), Level.DISTRICT, trade.committee(), title + "主任"));
      seats.add(Seat.of(trade.mediator(), Level.DISTRICT, trade.committee(), title + "调解员"));
    }
    return seats;
  }

  private static String[] codes(List<DivisionCode> divisions) {
    return divisions.stream().map(DivisionCode::value).toArray(String[]::new);
  }
}
