package org.fengqiao.application.grids;

import org.fengqiao.application.policies.PlacePolicies;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.PastStates;
import org.fengqiao.domain.clocks.CalendarTerms;

/** Every use case of what is on the ground, over a piece of it. */
public final class GroundOffice {
  private final GroundTown town;
  private final GroundPorts ports;
  private final GroundDesk desk;
  private final RedrawDesk redrawing;
  private final PastStates past;
  private final Codes codes;

  /** Where no pack is in force. */
  public GroundOffice(GroundTown town) {
    this(town, PlacePolicies.NONE);
  }

  public GroundOffice(GroundTown town, Policies policies) {
    this.town = town;
    this.ports = town.ports;
    this.desk = new GroundDesk(ports.aggregates(), town.clock);
    this.codes = new Codes(policies, ports.grids(), ports.microGrids());
    this.redrawing = new RedrawDesk(desk, codes, ports.microGrids(), town.ids);
    this.past = new PastStates(ports.journal());
  }

  public GridKin kin() {
    return new GridKin(ports.grids());
  }

  public CreateGrid createGrid() {
    return new CreateGrid(town.access, ports.ground(), codes, town.ids, ports.store(), desk);
  }

  public GetGrid getGrid() {
    return new GetGrid(town.access, ports.grids(), past);
  }

  public ListGrids listGrids() {
    return new ListGrids(town.access, ports.ground(), ports.grids(), ports.zones(), past);
  }

  public UpdateGrid updateGrid() {
    return new UpdateGrid(town.access, desk, ports.store());
  }

  public EndGrid endGrid() {
    return new EndGrid(town.access, redrawing, ports.store());
  }

  public SplitGrid splitGrid() {
    return new SplitGrid(town.access, redrawing, ports.grids(), ports.store());
  }

  public MergeGrids mergeGrids() {
    return new MergeGrids(town.access, redrawing, ports.store());
  }

  public CreateMicroGrid createMicroGrid() {
    return new CreateMicroGrid(town.access, desk, codes, town.ids, ports.store());
  }

  public GetMicroGrid getMicroGrid() {
    return new GetMicroGrid(town.access, ports.microGrids(), past);
  }

  public ListMicroGrids listMicroGrids() {
    return new ListMicroGrids(town.access, ports.ground(), ports.microGrids(), kin(), past);
  }

  public UpdateMicroGrid updateMicroGrid() {
    return new UpdateMicroGrid(town.access, desk, ports.store());
  }

  public EndMicroGrid endMicroGrid() {
    return new EndMicroGrid(town.access, desk, ports.store());
  }

  public CreateZone createZone() {
    return new CreateZone(town.access, ports.ground(), desk, town.ids, ports.store());
  }

  public GetZone getZone() {
    return new GetZone(town.access, ports.zones(), past);
  }

  public ListZones listZones() {
    return new ListZones(town.access, ports.ground(), ports.zones(), past);
  }

  public UpdateZone updateZone() {
    return new UpdateZone(town.access, desk, ports.store());
  }

  public EndZone endZone() {
    return new EndZone(town.access, desk, ports.store());
  }

  public RecordReading recordReading() {
    return new RecordReading(
        town.access, ports.ground(), desk, ports.aggregates(), ports.store(), CalendarTerms.CHINA);
  }

  public GetReading getReading() {
    return new GetReading(town.access, ports.readings());
  }

  public ListReadings listReadings() {
    return new ListReadings(town.access, ports.ground(), ports.readings());
  }

  public CreateFacility createFacility() {
    return new CreateFacility(town.access, ports.ground(), desk, town.ids, ports.store());
  }

  public GetFacility getFacility() {
    return new GetFacility(town.access, ports.facilities(), past);
  }

  public ListFacilities listFacilities() {
    return new ListFacilities(town.access, ports.ground(), ports.facilities());
  }

  public UpdateFacility updateFacility() {
    return new UpdateFacility(town.access, ports.ground(), desk, ports.store());
  }

  public EndFacility endFacility() {
    return new EndFacility(town.access, desk, ports.store());
  }

  public IssueQrCode issueQrCode() {
    return new IssueQrCode(town.access, ports.ground(), town.ids, ports.store(), town.clock);
  }

  public RevokeQrCode revokeQrCode() {
    return new RevokeQrCode(town.access, ports.aggregates(), town.ids, ports.store(), town.clock);
  }

  public RebindQrCode rebindQrCode() {
    return new RebindQrCode(town.access, ports.ground(), desk, ports.aggregates(), ports.store());
  }

  public ListQrCodes listQrCodes() {
    return new ListQrCodes(town.access, ports.ground(), ports.qrCodes());
  }

  public ResolveQrCode resolveQrCode() {
    return new ResolveQrCode(town.access, ports.qrCodes(), scanPlace(), ports.ground());
  }

  public PrintQrCodes printQrCodes(QrSheets sheets) {
    return new PrintQrCodes(town.access, ports.ground(), ports.qrCodes(), scanPlace(), sheets);
  }

  private ScanPlace scanPlace() {
    return new ScanPlace(ports.divisions(), ports.grids());
  }
}
