import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { type Booking, BookingStatus } from "./booking.entity";

/** A booking is used, by the clock when its time is over, or cancelled before. */
export const bookingMachine = stateMachine({
  subject: "Booking",
  title: "共享资源的预约",
  states: BookingStatus,
  actors: {
    booker: {
      title: "预约的人或企业",
      is: (viewer, { personId, enterpriseId }: Booking) => isOwn(viewer, { personId, enterpriseId }),
    },
    staff: staffWith("enterprises:write"),
  },
  starts: { bookResource: { to: "BOOKED", by: ["booker", "staff"] } },
  moves: {
    useBooking: { from: "BOOKED", to: "USED", by: ["staff", "clock"] },
    cancelBooking: { from: "BOOKED", to: "CANCELLED", by: ["booker", "staff"] },
  },
});
export type BookingMove = keyof typeof bookingMachine.rules & string;
