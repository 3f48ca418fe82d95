package org.fengqiao.adapters.grpc;

import org.fengqiao.application.cases.HandOverWork;
import org.fengqiao.application.cases.MemoryCases;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.people.CreateTeam;
import org.fengqiao.application.people.DissolveTeam;
import org.fengqiao.application.people.EraseOfficer;
import org.fengqiao.application.people.GetTeam;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.ListTeams;
import org.fengqiao.application.people.MemoryTeams;
import org.fengqiao.application.people.Office;
import org.fengqiao.application.people.ResolveResponsible;
import org.fengqiao.application.people.ShowAbsence;
import org.fengqiao.application.people.ShowOfficer;
import org.fengqiao.application.people.ShowPost;
import org.fengqiao.application.people.UpdateOfficer;
import org.fengqiao.application.people.UpdateTeam;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.MemoryStore;

/** The service of people over a town in memory. */
final class PeopleServices {
  private PeopleServices() {}

  /** With that pack in force, or those. */
  static PeopleGrpcService people(
      GroundTown town, MemoryStore memory, Policies policies, Stopping stopping) {
    var office = new Office(town);
    var ports = town.ports;
    return new PeopleGrpcService(
        new UnitCalls(
            office.createUnit,
            office.getUnit,
            office.listUnits,
            office.createPost,
            office.getPost,
            office.listPosts,
            new ShowPost(office.onDuty, town.clock)),
        new OfficerCalls(
            office.createOfficer,
            new ShowOfficer(ports.contents()),
            office.getOfficer,
            office.listOfficers,
            office.appointOfficer,
            office.endAppointment,
            office.listAppointments,
            new UpdateOfficer(
                town.access,
                ports.aggregates(),
                ports.contents(),
                town.ids,
                ports.store(),
                town.clock),
            new EraseOfficer(town.access, ports.aggregates(), ports.store(), town.clock)),
        new AbsenceCalls(
            office.recordAbsence,
            office.endAbsence,
            office.listAbsences,
            new ShowAbsence(ports.contents())),
        new TeamCalls(
            new CreateTeam(
                town.access, ports.grids(), ports.officers(), town.ids, ports.store(), town.clock),
            new GetTeam(town.access, ports.aggregates()),
            new ListTeams(town.access, ports.ground(), new MemoryTeams(memory)),
            new UpdateTeam(
                town.access, ports.aggregates(), ports.officers(), ports.store(), town.clock),
            new DissolveTeam(town.access, ports.aggregates(), ports.store(), town.clock)),
        new PairedWork(town, memory).pairings(),
        new PairedWork(town, memory).projects(),
        new HandOverCalls(
            new HandOverWork(
                town.access,
                new MemoryCases(memory),
                office.officers,
                policies,
                memory,
                town.ids,
                ports.store(),
                memory,
                memory,
                town.clock)),
        new GapCalls(office.listGaps(policies)),
        new ResponsibleCalls(
            new ResolveResponsible(
                town.access,
                ports.ground(),
                policies,
                new Ladders(ports.posts()),
                office.onDuty,
                ports.officers(),
                ports.contents(),
                town.clock)),
        office.importPeople(),
        stopping);
  }
}
