import { describeWrittenPages } from "./written-pages.ts";

describeWrittenPages("kept");
