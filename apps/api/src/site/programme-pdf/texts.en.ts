export const en = {
  programmeHead: (release: number, date: string) => `Release ${release} of ${date}`,
};
