export { formatOf, type MadeText, type OfficeFormat, readOffice } from "./read-office.js";
