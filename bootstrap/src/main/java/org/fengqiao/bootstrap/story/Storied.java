package org.fengqiao.bootstrap.story;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Baiyin;
import org.fengqiao.bootstrap.demo.Daguan;
import org.fengqiao.bootstrap.demo.Lanzhou;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.bootstrap.demo.Longnan;
import org.fengqiao.bootstrap.demo.Place;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.bootstrap.demo.Xuecheng;

/** The stories, each of a place as {@code docs/packs} has it; one place has two. */
public enum Storied {
  BAIYIN(BaiyinStory.OPENING),
  DAGUAN(DaguanStory.OPENING),
  LANZHOU(LanzhouStory.OPENING),
  LISHUI(LishuiStory.OPENING),
  LISHUI_CLUES(LishuiClues.OPENING),
  LONGNAN(LongnanStory.OPENING),
  WUXING(WuxingStory.OPENING),
  XUECHENG(XuechengStory.OPENING);

  private final String opening;

  Storied(String opening) {
    this.opening = opening;
  }

  /** The one of that name, in whatever case. */
  public static Optional<Storied> named(String name) {
    return Stream.of(values()).filter(one -> one.id().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * What it is asked for by, as {@code baiyin}: the id of the place's pack, and what it tells of.
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the stage is filled with. */
  public Place place() {
    return switch (this) {
      case BAIYIN -> Baiyin.place();
      case DAGUAN -> Daguan.place();
      case LANZHOU -> Lanzhou.place();
      case LISHUI, LISHUI_CLUES -> Lishui.place();
      case LONGNAN -> Longnan.place();
      case WUXING -> Wuxing.place();
      case XUECHENG -> Xuecheng.place();
    };
  }

  /** When the stage is to be opened. */
  public String opening() {
    return opening;
  }

  /** The story on that stage, for that audience. */
  public Story<?> on(Stage stage, Audience<Timed> audience) {
    return switch (this) {
      case BAIYIN -> new BaiyinStory(stage, audience);
      case DAGUAN -> new DaguanStory(stage, audience);
      case LANZHOU -> new LanzhouStory(stage, audience);
      case LISHUI -> new LishuiStory(stage, audience);
      case LISHUI_CLUES -> new LishuiClues(stage, audience);
      case LONGNAN -> new LongnanStory(stage, audience);
      case WUXING -> new WuxingStory(stage, audience);
      case XUECHENG -> new XuechengStory(stage, audience);
    };
  }
}
