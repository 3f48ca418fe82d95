package org.fengqiao.application.cases.whistles;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.WhistleBlock;
import org.fengqiao.domain.policies.WhistleClock;
import org.fengqiao.domain.policies.WhistleItem;
import org.fengqiao.domain.policies.WhistleList;
import org.fengqiao.domain.policies.WhistleOrgan;

/**
 * A whistle list of Daguan's size: 26 organs, 3 blocks, 36 items. From the field are the counts,
 * that villages and towns whistle, and that stations appraise. Which organs and items they are was
 * not published: names, pairings and the two hours are made up.
 */
public final class DaguanList {
  public static final RoleRule LEADER =
      new RoleRule(new Role("county-leader"), Level.DISTRICT, "分管区领导");
  public static final ClockName REPORT_IN = new ClockName("REPORT_IN");
  public static final RungKey REMIND = new RungKey("REMIND");
  public static final RungKey MISSED = new RungKey("MISSED");

  private static final List<String> ORGANS =
      List.of(
          "城管局", "住建局", "公安分局", "司法局", "民政局", "人社局", "卫健委", "教育局", "农业农村局", "水利局", "应急局", "市场监管局",
          "生态环境分局", "自然资源局", "交通局", "文旅局", "财政局", "发改委", "商务局", "信访局", "退役军人局", "医保局", "消防大队",
          "供电公司", "供水公司", "燃气公司");

  private static final Map<String, List<String>> ITEMS =
      Map.of(
          "城市管理",
          List.of(
              "占道经营", "违章搭建", "渣土抛洒", "油烟扰民", "噪声扰民", "井盖缺失", "路灯不亮", "积水内涝", "停车秩序", "户外广告",
              "绿化损毁", "垃圾堆放"),
          "安全生产",
          List.of(
              "消防通道堵塞", "房屋开裂", "燃气泄漏", "用电隐患", "食品安全", "危化品", "施工工地", "地质灾害", "河道隐患", "校园周边",
              "电动车充电", "森林防火"),
          "民生服务",
          List.of(
              "拖欠工资", "邻里纠纷", "物业纠纷", "供水中断", "停电", "就医救助", "低保申请", "养老服务", "入学问题", "拆迁补偿", "惠民补贴",
              "信访积案"));

  private static final List<String> BLOCKS = List.of("城市管理", "安全生产", "民生服务");

  private DaguanList() {}

  /** The roles of the organs and of their superior. */
  public static List<RoleRule> roles() {
    return Stream.concat(organs().stream(), Stream.of(LEADER)).toList();
  }

  /** The heads of the organs, all of the district. */
  public static List<RoleRule> organs() {
    return IntStream.range(0, ORGANS.size())
        .mapToObj(i -> new RoleRule(organ(i), Level.DISTRICT, ORGANS.get(i) + "负责人"))
        .toList();
  }

  /** The role of an organ, by its place in the list from 0. */
  public static Role organ(int i) {
    return new Role("organ-%02d".formatted(i + 1));
  }

  /** The code of an item, by its place in its block from 0. */
  public static WhistleItemCode item(int block, int i) {
    return new WhistleItemCode("%d.%02d".formatted(block + 1, i + 1));
  }

  /**
   * By which villages and towns call them, within two hours, and the village's secretary scores.
   */
  public static WhistleList list(Role... scorers) {
    return new WhistleList(
        Set.of(Level.VILLAGE, Level.TOWN),
        organs().stream().map(organ -> new WhistleOrgan(organ.role(), LEADER.role())).toList(),
        List.of(scorers),
        Optional.of(new NoticeTemplate("{patch}吹哨：{category}，请{post}{limit}内（{due}前）报到")),
        List.of(clock()),
        IntStream.range(0, BLOCKS.size()).mapToObj(DaguanList::block).toList());
  }

  private static WhistleBlock block(int block) {
    var name = BLOCKS.get(block);
    var names = ITEMS.getOrDefault(name, List.of());
    var items =
        IntStream.range(0, names.size())
            .mapToObj(i ->
                new WhistleItem(item(block, i), names.get(i), called(12 * block + i), REPORT_IN))
            .toList();
    return new WhistleBlock(name, items);
  }

  /** Two or three organs an item, so that each organ is called for something. */
  private static List<Role> called(int item) {
    var all = new LinkedHashSet<Role>();
    for (int place : List.of(item, 7 * item + 3, 11 * item + 5)) {
      all.add(organ(place % ORGANS.size()));
    }
    return List.copyOf(all);
  }

  private static WhistleClock clock() {
    var spec =
        new ClockSpec(
            REPORT_IN,
            new Budget.Hours(2),
            new CalendarId("cn"),
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            List.of(
                new Rung(
                    REMIND, Moment.parse("due-30min"), RungAction.REMIND, List.of(RoleRule.ACTING)),
                new Rung(
                    MISSED,
                    Moment.parse("due"),
                    RungAction.SUPERVISE,
                    List.of(RoleRule.SUPERIOR, RoleRule.ACTING))));
    return new WhistleClock(
        spec,
        Map.of(
            REMIND, new NoticeTemplate("请{post}于{due}前到{patch}报到"),
            MISSED, new NoticeTemplate("{patch}{category}，{post}逾期未报到")));
  }
}
